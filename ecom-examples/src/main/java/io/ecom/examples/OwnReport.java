package io.ecom.examples;

import io.ecom.viz.Frame;
import io.ecom.viz.Ink;
import io.ecom.viz.Label;
import io.ecom.viz.Plot;
import io.ecom.viz.Tables;
import io.ecom.viz.chart.Chart;
import io.ecom.viz.report.Report;
import io.ecom.viz.report.RunFacts;
import io.ecom.viz.report.Section;
import java.nio.file.Path;
import java.util.List;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Marker;
import tech.tablesaw.plotly.traces.BarTrace;

/** Makes a report of a table of one's own with a chart of one's own. Needs ecom-viz alone. */
public final class OwnReport {
    private OwnReport() {}

    /** How long the stock of each product lasts, a bar each. */
    record StockChart(String id, String title, String question, String table) implements Chart {
        @Override
        public Plot draw(Table data) {
            // Text from data passes Label; colours are inks of the palette, light and dark.
            Object[] names = data.stringColumn("name").asList().stream()
                    .map(Label::brief)
                    .toArray();
            BarTrace bars = BarTrace.builder(names, data.doubleColumn("days").asDoubleArray())
                    .marker(Marker.builder().color(Ink.MAIN).build())
                    .build();
            Frame frame = Frame.bare().x(Frame.attributes("automargin", true)).y(Frame.figures());
            return new Plot(List.of(bars), List.of(), frame.layout(), 260);
        }

        @Override
        public String caption(Table data) {
            Table longest = data.sortDescendingOn("days");
            return "%s lasts longest: %.0f days."
                    .formatted(
                            longest.stringColumn("name").get(0),
                            longest.doubleColumn("days").getDouble(0));
        }
    }

    public static void main(String[] args) {
        Path page = Path.of(args.length == 0 ? "stock.html" : args[0]);
        Table stock = Table.create(
                "stock", StringColumn.create("name", "Lamp", "Tent", "Kettle"), DoubleColumn.create("days", 7, 24, 11));
        Chart chart = new StockChart("stock", "Stock", "How long will it last?", "stock");
        RunFacts facts = new RunFacts(
                "Warehouse",
                "three products",
                "today",
                List.of(),
                "a program of one's own",
                new RunFacts.Status(RunFacts.Trust.SOUND, "Counted by hand"));
        Report.of(facts, Tables.of(stock))
                .withSections(List.of(new Section("stock-room", "Stock room", List.of(chart))))
                .writeTo(page);
        System.out.println(page);
    }
}
