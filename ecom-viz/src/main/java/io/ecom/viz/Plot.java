package io.ecom.viz;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tech.tablesaw.plotly.traces.Trace;

/**
 * A drawn chart: traces, their legend, the frame around them, and a height. A value; drawing it again gives the same script.
 *
 * <p>Text from data must have passed {@link Label}, and the name of a trace that is such text is given to {@link #styled} as
 * {@code name}: jsplot writes its own names into the script as they stand. Colours are names of the page's palette ({@link Ink}), so that one plot
 * serves the light and the dark page.
 *
 * @param keys the legend; empty when the title says it all
 * @param layout the layout in Plotly's own terms; what all charts share (fonts, grid, hover) the page adds
 * @param height in pixels
 */
public record Plot(List<Trace> traces, List<Key> keys, Map<String, Object> layout, int height) {
    public Plot {
        checkArgument(height > 0, "Invalid height '%s': expected a positive number of pixels", height);
        traces = List.copyOf(traces);
        traces.forEach(Plot::checkName);
        keys = List.copyOf(keys);
        layout = Collections.unmodifiableMap(new LinkedHashMap<>(layout));
    }

    /** A trace with attributes that jsplot's templates do not know; they win over the trace's own. */
    public static Trace styled(Trace trace, Map<String, Object> attributes) {
        return new Styled(trace, attributes);
    }

    /** One such name would break the script that holds the figures of all charts. */
    private static void checkName(Trace trace) {
        String name = trace.name();
        checkArgument(
                name == null || name.chars().noneMatch(c -> c == '\\' || Character.isISOControl(c)),
                "Invalid name '%s' of a trace: expected no backslash and no line end; names from data are given to Plot.styled",
                name);
    }

    /** A JavaScript function without parameters that returns Plotly's {@code data} and {@code layout}. */
    public String script() {
        StringBuilder script = new StringBuilder("function(){");
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < traces.size(); i++) {
            script.append(traces.get(i).asJavascript(i).replace("\r\n", "\n")).append('\n');
            names.append(i == 0 ? "" : ",").append("trace").append(i);
        }
        Map<String, Object> frame = new LinkedHashMap<>(layout);
        frame.put("height", height);
        return script.append("return {data:[")
                .append(names)
                .append("],layout:")
                .append(ScriptJson.write(frame))
                .append("};}")
                .toString();
    }
}
