package io.ecom.viz.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.viz.Tables;
import io.ecom.viz.browser.OpenBrowser;
import io.ecom.viz.browser.Tab;
import io.ecom.viz.chart.Chart;
import io.ecom.viz.chart.OrderStatuses;
import io.ecom.viz.chart.SpendingTiers;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ReportInBrowserTest {
    private static final int TESTS = 10;

    @TempDir
    static Path folder;

    @RegisterExtension
    static final OpenBrowser BROWSER = new OpenBrowser(TESTS);

    private static Tab tab;
    private static Path page;

    @BeforeAll
    static void start() {
        tab = BROWSER.tab();
        page = folder.resolve("report.html");
        Samples.report(folder).writeTo(page);
    }

    @Test
    void everyChartDrawsMarks() {
        tab.open(page, 1440, 900, "light");
        for (Section section : Section.standard()) {
            section.exhibits().stream().filter(Chart.class::isInstance).forEach(chart -> assertThat(
                            Integer.parseInt(tab.evaluate("document.querySelectorAll('[data-figure=" + chart.id()
                                    + "] :is(.point, .js-line, .hm image)').length")))
                    .as(chart.id())
                    .isPositive());
        }
        assertThat(tab.errors()).isEmpty();
    }

    @Test
    void chartsHoldTheFiguresOfTheFiles() throws IOException {
        tab.open(page, 1440, 900, "light");
        String drawn = tab.evaluate(
                "Array.from(document.querySelector('[data-figure=sales-over-time]').data[0].y).map(Number).join()");
        String net = Files.readAllLines(folder.resolve("daily_sales.csv")).stream()
                .skip(1)
                .map(line ->
                        new BigDecimal(line.split(",")[5]).stripTrailingZeros().toPlainString())
                .collect(Collectors.joining(","));
        assertThat(drawn).isEqualTo(net);
    }

    @Test
    void nothingIsAskedForOutsideThePage() {
        tab.open(page, 1440, 900, "light");
        assertThat(tab.requests()).allMatch(address -> address.startsWith("file:") || address.startsWith("data:"));
    }

    @Test
    void itFitsEveryWidthAndServesThoseWhoDoNotSee() throws IOException {
        for (String look : List.of("360 light", "768 light", "1440 light", "1440 dark")) {
            String[] widthAndScheme = look.split(" ");
            tab.open(page, Integer.parseInt(widthAndScheme[0]), 900, widthAndScheme[1]);
            assertThat(tab.evaluate("document.documentElement.scrollWidth"))
                    .as(look)
                    .isEqualTo(widthAndScheme[0]);
            assertThat(tab.evaluate("document.querySelectorAll('[data-figure=recency-frequency] .textpoint').length"))
                    .as("labels of cells, " + look)
                    .isEqualTo("25");
            assertThat(Accessibility.seriousFindings(tab)).as(look).isEqualTo("[]");
        }
        assertThat(tab.errors()).isEmpty();
    }

    @Test
    void theEyeForAccessibilityIsNotBlind() throws IOException {
        Path bad = folder.resolve("bad.html");
        Files.writeString(bad, "<!DOCTYPE html><html lang=en data-drawn=0><title>Bad</title><button></button>");
        tab.open(bad, 1440, 900, "light");
        assertThat(Accessibility.seriousFindings(tab)).contains("button-name");
    }

    @Test
    void foldsAndColumnsOpenAndSortByKeyboard() {
        tab.open(page, 1440, 900, "light");
        String fold = "document.querySelector('#order-status details')";
        tab.evaluate(fold + ".querySelector('summary').focus()");
        tab.press("Enter", 13);
        assertThat(tab.evaluate(fold + ".open")).isEqualTo("true");
        tab.evaluate(fold + ".querySelector('th[data-name=orders] button').focus()");
        tab.press("Enter", 13);
        assertThat(tab.evaluate(fold + ".querySelector('th[data-name=orders]').getAttribute('aria-sort')"))
                .isEqualTo("ascending");
    }

    @Test
    void darkAndLightFollowTheSystemAndTheButton() {
        tab.open(page, 1440, 900, "dark");
        String dark = tab.evaluate("getComputedStyle(document.body).backgroundColor");
        tab.evaluate("document.querySelector('[data-theme-toggle]').click()");
        String light = tab.evaluate("getComputedStyle(document.body).backgroundColor");
        assertThat(dark).isEqualTo("rgb(16, 18, 22)");
        assertThat(light).isEqualTo("rgb(247, 247, 245)");
        tab.evaluate("localStorage.clear()");
    }

    @Test
    void tablesSortByNumberAndBack() {
        tab.open(page, 1440, 900, "light");
        String table = "document.querySelector('#order-status table')";
        tab.evaluate(table + ".querySelector('th[data-name=orders] button').click()");
        assertThat(tab.evaluate(table + ".tBodies[0].rows[0].cells[0].textContent"))
                .isEqualTo("failed");
        tab.evaluate(table + ".querySelector('th[data-name=orders] button').click()");
        assertThat(tab.evaluate(table + ".tBodies[0].rows[0].cells[0].textContent"))
                .isEqualTo("delivered");
        assertThat(tab.evaluate(table + ".querySelector('th[data-name=orders]').getAttribute('aria-sort')"))
                .isEqualTo("descending");
    }

    @Test
    void theDownloadIsTheTableOfTheFile() throws IOException {
        tab.open(page, 1440, 900, "light");
        String csv = tab.evaluate("new Promise(function(done){"
                + "URL.createObjectURL=function(blob){blob.text().then(done);return '#';};"
                + "document.querySelector('#revenue-by-category [data-csv]').click();})");
        assertThat(csv).isEqualTo(Files.readString(folder.resolve("category_revenue.csv")));
    }

    @Test
    void severalDivsShareOnePageOfOnesOwn() throws IOException {
        Path own = folder.resolve("own.html");
        Tables tables = Tables.read(folder);
        Files.writeString(
                own,
                "<!DOCTYPE html><html lang=en><meta charset=utf-8><title>Own</title><body><script>" + Plotly.script()
                        + "</script><h1>Own</h1>"
                        + ChartPage.of(new OrderStatuses(), tables).div()
                        + ChartPage.of(new SpendingTiers(), tables).div());
        tab.open(own, 1440, 900, "light");
        assertThat(tab.evaluate("document.querySelectorAll('.main-svg').length / 3"))
                .isEqualTo("2");
        assertThat(tab.errors()).isEmpty();
    }
}
