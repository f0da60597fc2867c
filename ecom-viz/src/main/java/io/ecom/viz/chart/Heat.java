package io.ecom.viz.chart;

import static com.google.common.base.Preconditions.checkArgument;
import static io.ecom.viz.Frame.attributes;

import io.ecom.viz.Frame;
import io.ecom.viz.Ink;
import io.ecom.viz.Key;
import io.ecom.viz.Plot;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tech.tablesaw.plotly.traces.HeatmapTrace;
import tech.tablesaw.plotly.traces.Trace;

/**
 * A grid of cells whose colour is their value, the first row on top; a cell without a value stays blank.
 *
 * @param columns what each column is called, encoded
 * @param rows what each row is called, encoded
 * @param values a row of values for each row, not a number where there is none
 * @param labels what stands in each cell where there is room for it, encoded
 * @param hover what a cell says when it is pointed at, encoded
 */
record Heat(List<String> columns, List<String> rows, double[][] values, String[][] labels, String[][] hover) {
    private static final int AXIS = 64;

    Heat {
        checkArgument(
                values.length == rows.size() && labels.length == rows.size() && hover.length == rows.size(),
                "Invalid grid of %s rows: expected %s",
                values.length,
                rows.size());
    }

    /** A grid without any value, to be filled. */
    static Heat of(List<String> columns, List<String> rows) {
        double[][] values = new double[rows.size()][columns.size()];
        String[][] labels = new String[rows.size()][columns.size()];
        String[][] hover = new String[rows.size()][columns.size()];
        for (int row = 0; row < values.length; row++) {
            Arrays.fill(values[row], Double.NaN);
            Arrays.fill(labels[row], "");
            Arrays.fill(hover[row], "");
        }
        return new Heat(columns, rows, values, labels, hover);
    }

    void set(int row, int column, double value, String label, String text) {
        values[row][column] = value;
        labels[row][column] = label;
        hover[row][column] = text;
    }

    /**
     * From nothing to much: the colour deepens.
     *
     * @param most the value of the deepest colour
     * @param axis of the columns
     * @param height of a row, in pixels
     */
    Plot deepening(double most, Frame frame, Map<String, Object> axis, List<Key> keys, int height) {
        return plot(attributes("colorscale", Ink.DEEPENING, "zmin", 0, "zmax", most), frame, axis, keys, height);
    }

    /**
     * Less and more than the middle: the colour turns.
     *
     * @param reach how far from 0 the deepest colours lie
     * @param axis of the columns
     * @param height of a row, in pixels
     */
    Plot diverging(double reach, Frame frame, Map<String, Object> axis, List<Key> keys, int height) {
        return plot(attributes("colorscale", Ink.DIVERGING, "zmin", -reach, "zmax", reach), frame, axis, keys, height);
    }

    private Plot plot(Map<String, Object> colours, Frame frame, Map<String, Object> axis, List<Key> keys, int height) {
        Map<String, Object> across = new LinkedHashMap<>(axis);
        across.put("range", List.of(-0.5, columns.size() - 0.5));
        Object[] x = IntStream.range(0, columns.size()).boxed().toArray();
        Object[] y = IntStream.range(0, rows.size()).boxed().toArray();
        Map<String, Object> style = attributes("z", grid(values), "hovertext", grid(hover));
        style.putAll(attributes("hoverinfo", "text", "hoverongaps", false, "showscale", false));
        style.putAll(attributes("xgap", 2, "ygap", 2, "meta", attributes("labels", grid(labels), "cell", widest())));
        style.putAll(colours);
        Trace cells = Plot.styled(
                HeatmapTrace.builder(x, y, new double[rows.size()][columns.size()])
                        .build(),
                style);
        frame.x(across).rows(rows);
        return new Plot(List.of(cells), keys, frame.layout(), AXIS + height * rows.size());
    }

    /** The room that the longest label needs, in pixels. */
    private int widest() {
        return 6
                + 6
                        * Arrays.stream(labels)
                                .flatMap(Arrays::stream)
                                .mapToInt(String::length)
                                .max()
                                .orElse(0);
    }

    private static List<List<Double>> grid(double[][] cells) {
        return Arrays.stream(cells)
                .map(row -> Arrays.stream(row).boxed().toList())
                .toList();
    }

    private static List<List<String>> grid(String[][] cells) {
        return Arrays.stream(cells).map(List::of).toList();
    }
}
