package io.ecom.viz.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.viz.Frame;
import io.ecom.viz.Label;
import io.ecom.viz.Numbers;
import io.ecom.viz.Plot;
import io.ecom.viz.Tables;
import io.ecom.viz.chart.Chart;
import java.util.List;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Marker;
import tech.tablesaw.plotly.traces.BarTrace;

/** A chart of one's own over a table of one's own. */
class OwnChartTest {
    record Stock() implements Chart {
        @Override
        public String id() {
            return "stock";
        }

        @Override
        public String title() {
            return "Stock";
        }

        @Override
        public String question() {
            return "What is left?";
        }

        @Override
        public String table() {
            return "stock";
        }

        @Override
        public Plot draw(Table data) {
            List<String> names = data.stringColumn("name").asList().stream()
                    .map(Label::brief)
                    .toList();
            BarTrace bars = BarTrace.builder(
                            names.toArray(), data.numberColumn("units").asDoubleArray())
                    .marker(Marker.builder().color("@main").build())
                    .build();
            return new Plot(
                    List.of(bars),
                    List.of(),
                    Frame.bare().y(Frame.figures()).x(Frame.attributes()).layout(),
                    240);
        }

        @Override
        public String caption(Table data) {
            return Numbers.whole(data.numberColumn("units").sum()) + " units are left.";
        }
    }

    @Test
    void itStandsInAReportLikeAnyOther() {
        Table stock = Table.create(
                "stock", StringColumn.create("name", "Tent", "Lamp"), IntColumn.create("units", new int[] {1200, 34}));
        String html = Report.of(Samples.FACTS, Tables.of(stock))
                .withSections(List.of(new Section("stock-room", "Stock room", List.of(new Stock()))))
                .html();
        assertThat(html)
                .contains("<figcaption class=\"answer\">1,234 units are left.</figcaption>")
                .contains("<td class=\"n\" data-v=\"1200\">1,200</td>")
                .contains("\"stock\":function()")
                .doesNotContain("Last 30 days", "No data");
    }
}
