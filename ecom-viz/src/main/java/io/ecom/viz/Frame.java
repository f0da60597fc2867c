package io.ecom.viz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The frame of a plot in the making: axes, legend, notes. Fonts, colours and hover are the page's and not set here.
 *
 * <p>Not thread-safe.
 */
public final class Frame {
    /** The longest step between ticks that Plotly chooses below a month, in milliseconds. */
    private static final long TWO_WEEKS = 14L * 86_400_000;

    private final Map<String, Object> layout = new LinkedHashMap<>();
    private final List<Map<String, Object>> notes = new ArrayList<>();

    private Frame() {}

    /** A frame with little around it; axes widen it by what their labels need. */
    public static Frame bare() {
        Frame frame = new Frame();
        frame.layout.put("margin", Map.of("b", 8));
        frame.layout.put("showlegend", false);
        return frame;
    }

    /** An amount or a count along the axis, from zero, with a grid and few labels. */
    public static Map<String, Object> figures() {
        return attributes(
                "rangemode",
                "tozero",
                "exponentformat",
                "B",
                "separatethousands",
                true,
                "nticks",
                6,
                "automargin",
                true);
    }

    /** A share along the axis, from zero, in percent. */
    public static Map<String, Object> shares() {
        return attributes("rangemode", "tozero", "tickformat", "~p", "nticks", 6, "automargin", true);
    }

    /** Calendar days along the axis. */
    public static Map<String, Object> days() {
        Map<String, Object> axis = attributes("type", "date", "hoverformat", "%a %d %b %Y");
        axis.putAll(attributes("showgrid", false, "automargin", true, "nticks", 12));
        // A month's name alone would stand there twice when ticks are closer than months.
        axis.put("tickformatstops", List.of(format(null, TWO_WEEKS, "%-d %b\n%Y"), format("M1", null, "%b\n%Y")));
        return axis;
    }

    /** How ticks are written that are so far apart; without a bound when it is missing. */
    private static Map<String, Object> format(@Nullable Object from, @Nullable Object to, String format) {
        return attributes("dtickrange", Arrays.asList(from, to), "value", format);
    }

    /** One place per label, the first on top (or left), however alike the labels are: places are counted from 0. */
    public static Map<String, Object> places(List<String> labels) {
        List<Integer> at = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            at.add(i);
        }
        Map<String, Object> axis = attributes("tickmode", "array", "tickvals", at, "ticktext", labels);
        axis.put("type", "linear");
        axis.put("showgrid", false);
        axis.put("zeroline", false);
        axis.put("automargin", true);
        return axis;
    }

    /** An axis that is there for the positions only. */
    public static Map<String, Object> hidden() {
        return attributes("visible", false, "rangemode", "tozero");
    }

    /** Attributes of Plotly: names and values by turns. */
    public static Map<String, Object> attributes(Object... namesAndValues) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            attributes.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return attributes;
    }

    public Frame x(Map<String, Object> axis) {
        layout.put("xaxis", axis);
        return this;
    }

    public Frame y(Map<String, Object> axis) {
        layout.put("yaxis", axis);
        return this;
    }

    /** Rows from the top: the axis of {@link #places}, turned. */
    public Frame rows(List<String> labels) {
        Map<String, Object> axis = places(labels);
        axis.put("range", List.of(labels.size() - 0.5, -0.5));
        return y(axis);
    }

    /** Leaves room on the right for labels at the ends of bars, whatever the width of the page. */
    public Frame roomForEnds() {
        layout.put("margin", attributes("b", 8, "r", 52));
        return this;
    }

    /** A text at a point of the data. */
    public Frame note(Object x, Object y, String label, Map<String, Object> place) {
        Map<String, Object> note = attributes("x", x, "y", y, "text", label, "showarrow", false);
        note.putAll(place);
        notes.add(note);
        return this;
    }

    /** Any other attribute of the layout. */
    public Frame with(String name, Object value) {
        layout.put(name, value);
        return this;
    }

    public Map<String, Object> layout() {
        Map<String, Object> whole = new LinkedHashMap<>(layout);
        whole.put("annotations", List.copyOf(notes));
        return whole;
    }
}
