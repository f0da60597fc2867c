package io.ecom.viz.chart;

import io.ecom.viz.Frame;
import io.ecom.viz.Ink;
import io.ecom.viz.Key;
import io.ecom.viz.Numbers;
import io.ecom.viz.Plot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tech.tablesaw.plotly.traces.Trace;

/**
 * Two shares of each group side by side, such as of the users and of the revenue: where the second outgrows the first,
 * the group matters more than its size.
 */
record PairedShares(List<String> groups, String first, double[] firstCounts, String second, double[] secondCounts) {
    private static final int ROW = 46;

    Plot draw() {
        double[] a = shares(firstCounts);
        double[] b = shares(secondCounts);
        List<Trace> traces = List.of(bars(first, a, firstCounts, Ink.FAINT), bars(second, b, secondCounts, Ink.MAIN));
        double widest = 0;
        for (int i = 0; i < a.length; i++) {
            widest = Math.max(widest, Math.max(a[i], b[i]));
        }
        Map<String, Object> axis = Frame.shares();
        axis.put("range", List.of(0, Math.max(0.01, widest)));
        Frame frame = Frame.bare()
                .rows(groups)
                .x(axis)
                .roomForEnds()
                .with("barmode", "group")
                .with("bargap", 0.32)
                .with("bargroupgap", 0.06);
        List<Key> keys = List.of(new Key("Share of " + first, Ink.FAINT), new Key("Share of " + second, Ink.MAIN));
        return new Plot(traces, keys, frame.layout(), 40 + ROW * groups.size());
    }

    static double[] shares(double[] counts) {
        double sum = 0;
        for (double count : counts) {
            sum += count;
        }
        double[] shares = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            shares[i] = sum == 0 ? 0 : counts[i] / sum;
        }
        return shares;
    }

    private Trace bars(String name, double[] shares, double[] counts, String ink) {
        List<String> hover = new ArrayList<>();
        List<String> ends = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            ends.add(Numbers.percent(shares[i]));
            hover.add("<b>%s</b><br>%s of %s (%s)"
                    .formatted(groups.get(i), Numbers.percent(shares[i]), name, Numbers.whole(counts[i])));
        }
        return Bars.rows(name, shares, ink, hover, Bars.ends(ends));
    }
}
