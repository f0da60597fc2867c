package io.ecom.viz.chart;

import io.ecom.model.result.Column;
import io.ecom.model.result.ColumnType;
import io.ecom.model.result.Meaning;
import io.ecom.viz.Frame;
import io.ecom.viz.Ink;
import io.ecom.viz.Key;
import io.ecom.viz.Label;
import io.ecom.viz.Numbers;
import io.ecom.viz.Plot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.traces.Trace;

/** How many sessions of each kind of device go on at each step of the funnel. */
public record FunnelByDevice() implements Chart {
    private static final List<String> INKS = List.of(Ink.MAIN, Ink.SOFT, Ink.OTHER, Ink.FAINT);
    private static final int BAR = 21;

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
                data.stringColumn("step").asList().stream().distinct().skip(1).toList();
        List<String> devices = devices(data);
        List<Trace> traces = new ArrayList<>();
        List<Key> keys = new ArrayList<>();
        for (int i = 0; i < devices.size(); i++) {
            traces.add(bars(data, devices.get(i), steps, INKS.get(i)));
            keys.add(new Key(Label.plainWords(devices.get(i)), INKS.get(i)));
        }
        var axis = Frame.shares();
        axis.put("range", List.of(0, 1.5));
        axis.put("tickvals", List.of(0, 0.2, 0.4, 0.6, 0.8, 1));
        Frame frame = Frame.bare()
                .rows(steps.stream().map(Label::words).toList())
                .x(axis)
                .with("barmode", "group")
                .with("bargap", 0.3)
                .with("bargroupgap", 0.08);
        return new Plot(traces, keys, frame.layout(), 44 + (BAR * devices.size() + 14) * Math.max(1, steps.size()));
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
        String bars = " The bars show how many of those who reached the step before go on.";
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

    private static Trace bars(Table data, String device, List<String> steps, String ink) {
        double[] shares = new double[steps.size()];
        List<String> ends = new ArrayList<>();
        List<String> hover = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            Table row = data.where(data.stringColumn("value")
                    .isEqualTo(device)
                    .and(data.stringColumn("step").isEqualTo(steps.get(i))));
            shares[i] = row.isEmpty()
                    ? Double.NaN
                    : row.numberColumn("share_of_previous").getDouble(0);
            double ofFirst = row.isEmpty()
                    ? Double.NaN
                    : row.numberColumn("share_of_first").getDouble(0);
            ends.add(
                    Double.isNaN(shares[i])
                            ? ""
                            : "%s \u00b7 %s of all".formatted(Numbers.percent(shares[i]), Numbers.percent(ofFirst)));
            hover.add("<b>%s, %s</b><br>%s sessions<br>%s of the step before<br>%s of all that viewed a product"
                    .formatted(
                            Label.words(device),
                            Label.words(steps.get(i)).toLowerCase(Locale.ROOT),
                            Numbers.whole(row.isEmpty() ? 0 : sessions(row, 0)),
                            Numbers.percent(shares[i]),
                            Numbers.percent(ofFirst)));
        }
        return Bars.rows(Label.words(device), shares, ink, hover, Bars.ends(ends));
    }

    /** At most as many as there are inks, those with the most sessions. */
    private static List<String> devices(Table data) {
        List<String> all =
                new ArrayList<>(new LinkedHashSet<>(data.stringColumn("value").asList()));
        all.sort(Comparator.comparingDouble(
                device -> -data.where(data.stringColumn("value").isEqualTo(device))
                        .numberColumn("sessions")
                        .sum()));
        return all.subList(0, Math.min(INKS.size(), all.size()));
    }

    private static String value(Table data, int row) {
        return data.stringColumn("value").get(row);
    }

    private static double sessions(Table data, int row) {
        return data.numberColumn("sessions").getDouble(row);
    }
}
