package io.ecom.viz.chart;

import static io.ecom.viz.Frame.attributes;

import io.ecom.viz.Frame;
import io.ecom.viz.Ink;
import io.ecom.viz.Label;
import io.ecom.viz.Numbers;
import io.ecom.viz.Plot;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;

/** The sessions that reach each step to a purchase, with both shares and the time a step takes. */
public record ConversionFunnel() implements Chart {
    private static final int ROW = 76;

    @Override
    public String id() {
        return "funnel";
    }

    @Override
    public String title() {
        return "Conversion funnel";
    }

    @Override
    public String question() {
        return "Where do visitors leave on the way to a purchase?";
    }

    @Override
    public String table() {
        return "funnel";
    }

    @Override
    public Plot draw(Table data) {
        double[] sessions = data.numberColumn("sessions").asDoubleArray();
        NumericColumn<?> ofFirst = data.numberColumn("share_of_first");
        NumericColumn<?> ofPrevious = data.numberColumn("share_of_previous");
        NumericColumn<?> median = data.numberColumn("median_seconds");
        List<String> hover = new ArrayList<>();
        var hidden = Frame.hidden();
        hidden.put("range", List.of(sessions.length - 0.80, -0.64));
        Frame frame = Frame.bare()
                .x(Frame.hidden())
                .y(hidden)
                .with("bargap", 0.74)
                .with("margin", attributes("l", 0, "r", 0, "t", 0, "b", 0));
        for (int i = 0; i < sessions.length; i++) {
            String step = Label.words(data.stringColumn("step").get(i));
            List<String> facts = new ArrayList<>();
            if (!ofPrevious.isMissing(i)) {
                facts.add(Numbers.percent(ofPrevious.getDouble(i)) + " of step before");
            }
            if (i > 0 && !ofFirst.isMissing(i)) {
                facts.add(Numbers.percent(ofFirst.getDouble(i)) + " of all");
            }
            if (!median.isMissing(i)) {
                facts.add(Numbers.seconds(median.getDouble(i)));
            }
            String line = "<b>%s</b>  %s".formatted(step, Numbers.whole(sessions[i]));
            hover.add(line + (facts.isEmpty() ? "" : "<br>" + String.join("<br>", facts)));
            frame.note(0, i, line, Bars.above(38, Ink.TEXT, 13));
            frame.note(
                    0, i, facts.isEmpty() ? "sessions" : String.join(" \u00b7 ", facts), Bars.above(21, Ink.MUTED, 12));
        }
        var bars = Bars.rows("Sessions", sessions, Ink.MAIN, hover);
        return new Plot(List.of(bars), List.of(), frame.layout(), ROW * sessions.length);
    }

    @Override
    public String caption(Table data) {
        NumericColumn<?> ofPrevious = data.numberColumn("share_of_previous");
        NumericColumn<?> ofFirst = data.numberColumn("share_of_first");
        int[] narrow = IntStream.range(0, data.rowCount())
                .filter(i -> !ofPrevious.isMissing(i))
                .boxed()
                .sorted((a, b) -> Double.compare(ofPrevious.getDouble(a), ofPrevious.getDouble(b)))
                .mapToInt(Integer::intValue)
                .toArray();
        int last = data.rowCount() - 1;
        if (narrow.length == 0 || ofFirst.isMissing(last)) {
            return "No session reaches the second step.";
        }
        return "%s of the sessions that view a product end in a purchase. The narrowest step is %s: %s go on to it."
                .formatted(
                        Numbers.percent(ofFirst.getDouble(last)),
                        data.stringColumn("step").get(narrow[0]).replace('_', ' '),
                        Numbers.percent(ofPrevious.getDouble(narrow[0])));
    }
}
