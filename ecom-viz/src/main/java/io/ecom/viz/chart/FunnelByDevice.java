package io.ecom.viz.chart;

import static io.ecom.viz.Frame.attributes;

import io.ecom.model.result.Column;
import io.ecom.model.result.ColumnType;
import io.ecom.model.result.Meaning;
import io.ecom.viz.Frame;
import io.ecom.viz.Ink;
import io.ecom.viz.Label;
import io.ecom.viz.Numbers;
import io.ecom.viz.Plot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.traces.Trace;

/** How many sessions of each kind of device go on at each step of the funnel, and how long they take for it. */
public record FunnelByDevice() implements Chart {
    private static final int MOST = 4;
    private static final int ROW = 36;
    private static final int HEADING = 0;
    private static final int LABEL = 15;

    @Override
    public String id() {
        return "funnel-by-device";
    }

    @Override
    public String title() {
        return "Funnel by device";
    }

    @Override
    public String question() {
        return "On which device do visitors leave at which step?";
    }

    @Override
    public String table() {
        return "funnel_breakdown";
    }

    /** The devices, those with the most sessions first, with the share of the step before added. */
    @Override
    public Table data(Table table) {
        Table devices = table.where(table.stringColumn("dimension").isEqualTo("device"));
        DoubleColumn ofPrevious = DoubleColumn.create("share_of_previous");
        for (int i = 0; i < devices.rowCount(); i++) {
            boolean first = i == 0 || !value(devices, i).equals(value(devices, i - 1));
            double before = first ? 0 : sessions(devices, i - 1);
            ofPrevious.append(before == 0 ? Double.NaN : Math.round(sessions(devices, i) / before * 1e6) / 1e6);
        }
        return devices.addColumns(ofPrevious);
    }

    @Override
    public List<Column> addedColumns() {
        return List.of(new Column(
                "share_of_previous", ColumnType.DECIMAL, Meaning.SHARE, "of the sessions of the step before"));
    }

    @Override
    public Plot draw(Table data) {
        List<String> steps =
                data.stringColumn("step").asList().stream().distinct().toList();
        List<String> devices = devices(data);
        int rows = (devices.size() + 1) * (steps.size() - 1);
        double[] tracks = missing(rows);
        double[] shares = missing(rows);
        List<String> hover = new ArrayList<>(Collections.nCopies(rows, ""));
        var places = Frame.hidden();
        places.put("range", List.of(rows - 0.7, -0.3));
        var whole = Frame.hidden();
        whole.put("range", List.of(0, 1));
        Frame frame = Frame.bare()
                .x(whole)
                .y(places)
                .with("barmode", "overlay")
                .with("bargap", 0.74)
                .with("margin", attributes("l", 0, "r", 0, "t", 0, "b", 0));
        int row = 0;
        for (int step = 1; step < steps.size(); step++) {
            String from = Label.words(steps.get(step - 1));
            String to = Label.words(steps.get(step)).toLowerCase(Locale.ROOT);
            frame.note(0, row++, "<b>%s to %s</b>".formatted(from, to), Bars.above(HEADING, Ink.TEXT, 13));
            for (String device : devices) {
                Reached reached = Reached.in(data, device, steps.get(step));
                tracks[row] = 1;
                shares[row] = reached.ofPrevious;
                hover.set(row, "<b>%s, %s</b><br>%s".formatted(Label.words(device), to, reached.described()));
                frame.note(0, row, Label.words(device) + "  " + reached.brief(), Bars.above(LABEL, Ink.MUTED, 12));
                row++;
            }
        }
        List<Trace> traces = List.of(
                Bars.rows("All of the step before", tracks, Ink.TRACK, hover),
                Bars.rows("Those who go on", shares, Ink.MAIN, hover));
        return new Plot(traces, List.of(), frame.layout(), ROW * Math.max(1, rows) - ROW / 3);
    }

    @Override
    public String caption(Table data) {
        List<String> devices = devices(data);
        String best = "";
        String least = "";
        double high = -1;
        double low = 2;
        for (String device : devices) {
            Table its = data.where(data.stringColumn("value").isEqualTo(device));
            double through = its.numberColumn("share_of_first").getDouble(its.rowCount() - 1);
            if (through > high) {
                high = through;
                best = device;
            }
            if (through < low) {
                low = through;
                least = device;
            }
        }
        String bars =
                " A bar shows how many of those who reached the step before go on; above it stand this share, that of"
                        + " all who viewed a product, and the median time from the step before.";
        if (best.isEmpty() || best.equals(least)) {
            return "No two devices can be compared." + bars;
        }
        return "From product view to purchase come %s of the sessions on %s and %s on %s.%s"
                .formatted(
                        Numbers.percent(high),
                        Label.plainWords(best).toLowerCase(Locale.ROOT),
                        Numbers.percent(low),
                        Label.plainWords(least).toLowerCase(Locale.ROOT),
                        bars);
    }

    private static double[] missing(int rows) {
        double[] values = new double[rows];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    /** Those with the most sessions. */
    private static List<String> devices(Table data) {
        List<String> all =
                new ArrayList<>(new LinkedHashSet<>(data.stringColumn("value").asList()));
        all.sort(Comparator.comparingDouble(
                device -> -data.where(data.stringColumn("value").isEqualTo(device))
                        .numberColumn("sessions")
                        .sum()));
        return all.subList(0, Math.min(MOST, all.size()));
    }

    private static String value(Table data, int row) {
        return data.stringColumn("value").get(row);
    }

    private static double sessions(Table data, int row) {
        return data.numberColumn("sessions").getDouble(row);
    }

    /** The sessions on one device that reach a step; what is not known is not a number. */
    private record Reached(double sessions, double ofPrevious, double ofFirst, double seconds) {
        static Reached in(Table data, String device, String step) {
            Table row = data.where(data.stringColumn("value")
                    .isEqualTo(device)
                    .and(data.stringColumn("step").isEqualTo(step)));
            return new Reached(
                    figure(row, "sessions"),
                    figure(row, "share_of_previous"),
                    figure(row, "share_of_first"),
                    figure(row, "median_seconds"));
        }

        private static double figure(Table row, String column) {
            NumericColumn<?> figures = row.numberColumn(column);
            return row.isEmpty() || figures.isMissing(0) ? Double.NaN : figures.getDouble(0);
        }

        String brief() {
            return Double.isNaN(ofPrevious)
                    ? "nobody at the step before"
                    : "%s \u00b7 %s of all%s"
                            .formatted(Numbers.percent(ofPrevious), Numbers.percent(ofFirst), time(" \u00b7 "));
        }

        String described() {
            return "%s sessions<br>%s of the step before<br>%s of all that viewed a product%s"
                    .formatted(
                            Numbers.whole(sessions),
                            Numbers.percent(ofPrevious),
                            Numbers.percent(ofFirst),
                            time("<br>median time "));
        }

        private String time(String before) {
            return Double.isNaN(seconds) ? "" : before + Numbers.seconds(seconds);
        }
    }
}
