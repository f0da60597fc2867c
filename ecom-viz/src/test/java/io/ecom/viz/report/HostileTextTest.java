package io.ecom.viz.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.model.Money;
import io.ecom.model.insight.Statement;
import io.ecom.model.result.CategoryWeek;
import io.ecom.model.result.CoPurchase;
import io.ecom.model.result.Column;
import io.ecom.model.result.ColumnType;
import io.ecom.model.result.Conversion;
import io.ecom.model.result.ProductSales;
import io.ecom.model.result.Ratio;
import io.ecom.viz.Tables;
import io.ecom.viz.browser.OpenBrowser;
import io.ecom.viz.browser.Tab;
import io.ecom.viz.chart.Chart;
import io.ecom.viz.chart.Exhibit;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Text from data that tries to be more than text, in a real browser. */
class HostileTextTest {
    private static final int TESTS = 5;
    private static final String HOSTILE =
            "</script><img src=x onerror=\"document.title='hacked'\">\u2028<!--'" + "x".repeat(200);

    /** Columns of codes with a meaning of their own; all other text is anybody's. */
    private static final Set<String> CODES = Set.of(
            "dimension", "step", "tier", "segment", "metric", "metric_x", "metric_y", "observed", "frequency", "age");

    private static final Pattern NUMBERS = Pattern.compile("^\\d");

    @TempDir
    static Path folder;

    @RegisterExtension
    static final OpenBrowser BROWSER = new OpenBrowser(TESTS);

    private static Tab tab;

    @BeforeAll
    static void start() {
        tab = BROWSER.tab();
    }

    /** @param ending short enough to stand in labels whole, where most names are short themselves */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n'\"`\\",
                "<a href='https://example.org'>link</a>",
                "%{x}${y}{{z}}\0\u001b\u202e\u2028</script><img src=x onerror=\"document.title='hacked'\">"
            })
    void everyChartStillDrawsWhenEveryTextIsHostile(String ending) {
        Tables tables = Samples.tables(folder);
        List<String> spoilt = new ArrayList<>();
        for (Exhibit exhibit :
                Section.standard().stream().flatMap(s -> s.exhibits().stream()).toList()) {
            Optional<Table> table = tables.find(exhibit.table());
            if (table.isPresent() && !spoilt.contains(exhibit.table())) {
                spoil(table.get(), tables, ending);
                spoilt.add(exhibit.table());
            }
        }
        Path page = folder.resolve("spoilt.html");
        Report.of(Samples.FACTS, tables).writeTo(page);
        tab.open(page, 1440, 900, "light");
        for (Exhibit chart : Section.standard().stream()
                .flatMap(s -> s.exhibits().stream())
                .filter(Chart.class::isInstance)
                .toList()) {
            assertThat(Integer.parseInt(tab.evaluate("document.querySelectorAll('[data-figure=" + chart.id()
                            + "] :is(.point, .js-line, .hm image)').length")))
                    .as(chart.id())
                    .isPositive();
        }
        assertNothingButText();
    }

    /** Changes every text that is not a code, alike where it was alike. */
    private static void spoil(Table table, Tables tables, String ending) {
        for (String name : table.columnNames()) {
            boolean free = !CODES.contains(name)
                    && tables.meaning(table.name(), name).map(Column::type).equals(Optional.of(ColumnType.TEXT));
            if (free) {
                StringColumn column = table.stringColumn(name);
                for (int row = 0; row < table.rowCount(); row++) {
                    column.set(row, spoilt(column.get(row), ending));
                }
            }
        }
    }

    /** Hours, weekdays and bands of numbers are reckoned with. */
    private static String spoilt(String text, String ending) {
        return NUMBERS.matcher(text).find() ? text : text + ending;
    }

    @Test
    void noCellOfTheDownloadIsAFormula() {
        List<String> names = List.of("=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\"=1\"", "5-1", "");
        List<ProductSales> sales = new ArrayList<>();
        for (String name : names) {
            sales.add(new ProductSales("p" + sales.size(), name, null, 1, 1, Money.of("-2.00"), 8));
        }
        Path page = folder.resolve("formulas.html");
        Report.of(Samples.FACTS, Tables.of().with(ProductSales.class, sales)).writeTo(page);
        tab.open(page, 1440, 900, "light");
        String csv = tab.evaluate("new Promise(function(done){"
                + "URL.createObjectURL=function(blob){blob.text().then(done);return '#';};"
                + "document.querySelector('#best-sellers [data-csv]').click();})");
        assertThat(csv.lines().skip(1).map(line -> line.substring(line.indexOf(',') + 1)))
                .containsExactlyInAnyOrder(
                        "'=1+1,,1,1,-2.00,8",
                        "'+1,,1,1,-2.00,8",
                        "'-1,,1,1,-2.00,8",
                        "'@SUM(A1),,1,1,-2.00,8",
                        "'\tx,,1,1,-2.00,8",
                        "\"\"\"=1\"\"\",,1,1,-2.00,8",
                        "5-1,,1,1,-2.00,8",
                        ",,1,1,-2.00,8");
    }

    @Test
    void hostileTextIsShownAndNothingElse() {
        Path hostile = folder.resolve("hostile.html");
        Tables tables = Tables.of()
                .with(
                        ProductSales.class,
                        List.of(
                                new ProductSales("p1", HOSTILE, HOSTILE, 3, 4, Money.of("12.50"), 9),
                                new ProductSales(
                                        "p2",
                                        "<a href='https://example.org'>link</a>",
                                        "c",
                                        1,
                                        1,
                                        Money.of("2.00"),
                                        8)))
                .with(
                        Conversion.class,
                        List.of(new Conversion(
                                "referrer",
                                HOSTILE,
                                10,
                                2,
                                Ratio.of(2, 10).rounded(),
                                Ratio.of(1, 10).rounded(),
                                Ratio.of(4, 10).rounded())));
        tables = tables.with(CoPurchase.class, List.of(pairOf(HOSTILE)))
                .with(
                        CategoryWeek.class,
                        List.of(new CategoryWeek(
                                "c", LocalDate.of(2025, 3, 3), 5, Money.of("9.00"), BigDecimal.ONE, HOSTILE)));
        Report.of(
                        new RunFacts(
                                HOSTILE,
                                HOSTILE,
                                HOSTILE,
                                List.of(new RunFacts.Server(HOSTILE, HOSTILE, HOSTILE)),
                                HOSTILE,
                                new RunFacts.Status(RunFacts.Trust.DOUBTFUL, HOSTILE)),
                        tables)
                .withStatements(
                        List.of(Statement.of("hostile", Statement.Kind.FINDING, HOSTILE, List.of(), HOSTILE, HOSTILE)))
                .writeTo(hostile);
        tab.open(hostile, 1440, 900, "light");
        assertThat(tab.evaluate("document.title.slice(0, 9)")).isEqualTo("</script>");
        assertThat(tab.evaluate("document.documentElement.dataset.drawn")).isEqualTo("5");
        assertThat(tab.evaluate("document.querySelector('#best-sellers .ytick text').textContent"))
                .isEqualTo("</script><img src=x\u2026");
        assertThat(tab.evaluate("document.querySelector('#best-sellers td:nth-child(2)').textContent.slice(0, 30)"))
                .isEqualTo(HOSTILE.substring(0, 30));
        tab.open(hostile, 360, 800, "light");
        assertThat(tab.evaluate("document.documentElement.scrollWidth")).isEqualTo("360");
        assertNothingButText();
    }

    private static void assertNothingButText() {
        assertThat(tab.evaluate("document.images.length")).isEqualTo("0");
        assertThat(tab.evaluate("document.querySelectorAll('svg a').length")).isEqualTo("0");
        assertThat(tab.evaluate("document.title")).isNotEqualTo("hacked");
        assertThat(tab.errors()).isEmpty();
    }

    private static CoPurchase pairOf(String name) {
        BigDecimal share = new BigDecimal("0.010000");
        return new CoPurchase(
                "p1",
                "p2",
                9,
                share,
                share,
                share,
                BigDecimal.TEN,
                share,
                share,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                name,
                name);
    }
}
