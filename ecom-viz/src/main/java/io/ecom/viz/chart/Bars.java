package io.ecom.viz.chart;

import static io.ecom.viz.Frame.attributes;

import io.ecom.viz.Ink;
import io.ecom.viz.Plot;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tech.tablesaw.plotly.components.Marker;
import tech.tablesaw.plotly.traces.BarTrace;
import tech.tablesaw.plotly.traces.Trace;

/** Bars to the right at the places 0, 1, 2 …, the first on top in a frame of {@link io.ecom.viz.Frame#rows}. */
final class Bars {
    private Bars() {}

    static Trace rows(String name, double[] values, String ink, List<String> hover) {
        return rows(name, values, ink, hover, Map.of());
    }

    /** @param name what jsplot is not told: it writes names into its script as they stand */
    static Trace rows(String name, double[] values, String ink, List<String> hover, Map<String, Object> more) {
        Object[] places = IntStream.range(0, values.length).boxed().toArray();
        Trace bars = BarTrace.builder(places, values)
                .orientation(BarTrace.Orientation.HORIZONTAL)
                .marker(Marker.builder().color(ink).build())
                .build();
        Map<String, Object> style = attributes("name", name, "hovertext", hover, "hoverinfo", "text");
        style.put("cliponaxis", false);
        style.putAll(more);
        return Plot.styled(bars, style);
    }

    /** Labels at the end of each bar. */
    static Map<String, Object> ends(List<String> labels) {
        return attributes("text", labels, "textposition", "outside", "textfont", Map.of("color", Ink.MUTED));
    }

    /** Where a note stands that begins where a bar begins, so many pixels above the bar's middle. */
    static Map<String, Object> above(int pixels, String ink, int size) {
        return attributes(
                "xanchor",
                "left",
                "xshift",
                -2,
                "yanchor",
                "middle",
                "yshift",
                pixels,
                "font",
                attributes("color", ink, "size", size));
    }
}
