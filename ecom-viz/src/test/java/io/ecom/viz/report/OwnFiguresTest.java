package io.ecom.viz.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecom.viz.Plot;
import io.ecom.viz.Tables;
import io.ecom.viz.browser.OpenBrowser;
import io.ecom.viz.browser.Tab;
import io.ecom.viz.chart.Chart;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.traces.BarTrace;
import tech.tablesaw.plotly.traces.HeatmapTrace;
import tech.tablesaw.plotly.traces.Trace;

/** Figures that know nothing of the frame which the report's own charts have, in a real browser. */
class OwnFiguresTest {
    private static final int TESTS = 3;
    private static final Trace BARS =
            BarTrace.builder(new Object[] {"a", "b"}, new double[] {1, 2}).build();
    private static final Trace CELLS = HeatmapTrace.builder(
                    new Object[] {"a", "b"}, new Object[] {"c", "d"}, new double[][] {{1, 2}, {3, 4}})
            .build();

    @TempDir
    static Path folder;

    @RegisterExtension
    static final OpenBrowser BROWSER = new OpenBrowser(TESTS);

    private static Tab tab;

    @BeforeAll
    static void start() {
        tab = BROWSER.tab();
    }

    record OwnFigure(String id, Trace trace, Map<String, Object> layout) implements Chart {
        @Override
        public String title() {
            return "Own";
        }

        @Override
        public String question() {
            return "What is it?";
        }

        @Override
        public String table() {
            return "own";
        }

        @Override
        public String caption(Table data) {
            return "One's own.";
        }

        @Override
        public Plot draw(Table data) {
            return new Plot(List.of(trace), List.of(), layout, 200);
        }
    }

    @Test
    void figuresWithoutAxesAndHeatMapsWithoutLabelsAreDrawn() {
        open(
                new OwnFigure("bars", BARS, Map.of()),
                new OwnFigure("cells", CELLS, Map.of()),
                new OwnFigure("rows", BARS, Map.of("yaxis", Map.of("ticktext", List.of(), "tickvals", List.of()))));
        assertThat(tab.evaluate("document.documentElement.dataset.drawn")).isEqualTo("3");
        assertThat(marks("bars")).isEqualTo("2");
        assertThat(marks("cells")).isEqualTo("1");
        assertThat(marks("rows")).isEqualTo("2");
        assertThat(tab.errors()).isEmpty();
    }

    @Test
    void aFigureThatCannotBeDrawnSaysSoAndLeavesTheOthersAlone() {
        // Labels without the trace that they stand in.
        Trace broken = Plot.styled(CELLS, Map.of("meta", Map.of("cell", 1)));
        open(new OwnFigure("broken", broken, Map.of()), new OwnFigure("bars", BARS, Map.of()));
        assertThat(tab.evaluate("document.querySelector('[data-figure=broken]').textContent"))
                .isEqualTo("This chart cannot be drawn.");
        assertThat(marks("bars")).isEqualTo("2");
        assertThat(tab.errors()).hasSize(1).first().asString().contains("Cannot draw 'broken'");
        tab.errors().clear();
    }

    @Test
    void aNameThatWouldBreakTheScriptIsRefused() {
        Trace named = BarTrace.builder(new Object[] {"a"}, new double[] {1})
                .name("phone\\")
                .build();
        assertThatThrownBy(() -> new Plot(List.of(named), List.of(), Map.of(), 200))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid name 'phone\\' of a trace: expected no backslash and no line end;"
                        + " names from data are given to Plot.styled");
    }

    private static void open(Chart... charts) {
        Path page = folder.resolve("own.html");
        Table own = Table.create("own", IntColumn.create("units", new int[] {1}));
        Report.of(Samples.FACTS, Tables.of(own))
                .withSections(List.of(new Section("own", "Own", List.of(charts))))
                .writeTo(page);
        tab.open(page, 1440, 900, "light");
    }

    private static String marks(String figure) {
        return tab.evaluate("document.querySelectorAll('[data-figure=" + figure + "] :is(.point, .hm image)').length");
    }
}
