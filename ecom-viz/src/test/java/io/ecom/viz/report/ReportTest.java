package io.ecom.viz.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import io.ecom.viz.Html;
import io.ecom.viz.Tables;
import io.ecom.viz.chart.Exhibit;
import io.ecom.viz.chart.SalesOverTime;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    private static final Pattern SCRIPT = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void theSameInputGivesTheSameBytes() {
        assertThat(Samples.report(folder).html())
                .isEqualTo(Samples.report(folder).html());
    }

    @Test
    void everySectionAndExhibitHasItsPlaceAndItsHeading() {
        String html = Samples.report(folder).html();
        for (Section section : Section.standard()) {
            assertThat(html).contains("<section id=\"" + section.id() + "\"", "<a href=\"#" + section.id() + "\">");
            section.exhibits().forEach(exhibit -> assertThat(html)
                    .contains("<article class=\"panel\" id=\"" + exhibit.id() + "\"")
                    .contains("<p class=\"kicker\">" + Html.encode(exhibit.title()) + "</p>")
                    .contains("<h3 id=\"" + exhibit.id() + "-title\">" + Html.encode(exhibit.question()) + "</h3>"));
        }
        assertThat(html).doesNotContain("No data");
    }

    @Test
    void theFirstScreenTellsFactsFiguresAndStatements() {
        assertThat(Samples.report(folder).html())
                .contains("<h1 id=\"overview-title\">A year at the demo shop</h1>")
                .contains("<span class=\"status sound\">All engines agree</span>")
                .contains("<dt>Documents</dt><dd>mongodb stand-in (mongo-java-server 1.47.0)")
                .contains("<dt>Net revenue</dt><dd class=\"value\">148,203</dd>")
                .contains("<span class=\"up\">+12.4\u00a0%</span><span class=\"before\">from 131,877</span>")
                .contains("<dt>Conversion rate</dt><dd class=\"value\">4.83\u00a0%</dd>")
                .contains("The best fifth of the buyers bring 65.3 % of the revenue.")
                .contains("share of revenue <b>65.3\u00a0%</b>")
                .contains("<a href=\"#spending-concentration\"")
                .contains("<p class=\"when\">14 Jul \u2013 16 Jul 2025</p>")
                .contains("<li class=\"is-nothing\">");
    }

    @Test
    void tablesHoldTheFiguresOfTheFiles() throws IOException {
        String html = Samples.report(folder).html();
        for (String line :
                Files.readAllLines(folder.resolve("category_revenue.csv")).subList(1, 26)) {
            String revenue = line.split(",")[4];
            assertThat(html).contains("data-v=\"" + revenue + "\"");
        }
    }

    @Test
    void chartsDrawTheFiguresOfTheFiles() throws IOException {
        String html = ChartPage.of(new SalesOverTime(), Samples.tables(folder)).html();
        String drawn = Files.readAllLines(folder.resolve("daily_sales.csv")).stream()
                .skip(1)
                .map(line -> "\"" + Double.parseDouble(line.split(",")[5]) + "\"")
                .reduce((a, b) -> a + "," + b)
                .orElseThrow();
        assertThat(html.replace(" ", "")).contains(drawn);
    }

    @Test
    void longTablesAreCutAndSaySo() {
        String html = Samples.report(folder).html();
        assertThat(html).contains("the first 500 of 1,500 rows");
        String products = html.substring(html.indexOf("id=\"best-sellers\""), html.indexOf("id=\"order-status\""));
        assertThat(products.split("<tr>", -1)).hasSize(502);
    }

    @Test
    void missingTablesGiveCalmPanels() {
        String html = Report.of(Samples.FACTS, Tables.of()).html();
        assertThat(html.split("<p>No data</p>", -1)).hasSize(2 + exhibits());
        assertThat(html).contains("This run has no table &#39;funnel&#39;, or nothing in it to show.");
    }

    @Test
    void whatBelongsToCertainDataSetsOnlyIsLeftOutOfOthers() {
        assertThat(Report.of(Samples.FACTS, Tables.of()).html())
                .doesNotContain("id=\"truth-score\"", "id=\"scorecard\"", "id=\"laws\"");
    }

    @Test
    void onlyTheScriptsOfThePageMayRun() {
        String html = Samples.report(folder).html();
        String policy = html.substring(html.indexOf("default-src"), html.indexOf("form-action"));
        Matcher script = SCRIPT.matcher(html);
        int scripts = 0;
        while (script.find()) {
            byte[] digest = Hashing.sha256()
                    .hashString(script.group(1), StandardCharsets.UTF_8)
                    .asBytes();
            assertThat(policy).contains("&#39;sha256-" + Base64.getEncoder().encodeToString(digest) + "&#39;");
            scripts++;
        }
        assertThat(scripts).isEqualTo(3);
        assertThat(policy).contains("default-src &#39;none&#39;").doesNotContain("http");
        assertThat(html).doesNotContainPattern("<[a-z][^>]* on[a-z]+=");
    }

    @Test
    void itStaysSmall() {
        assertThat(Samples.report(folder).html().length()).isLessThan(3_000_000);
    }

    @Test
    void aChartStandsAloneAsPageAndAsDiv() throws IOException {
        ChartPage chart = ChartPage.of(new SalesOverTime(), Samples.tables(folder));
        Path page = folder.resolve("sales.html");
        chart.writeTo(page);
        assertThat(Files.readString(page)).startsWith("<!DOCTYPE html>").contains("data-figure=\"sales-over-time\"");
        assertThat(chart.div())
                .startsWith("<div class=\"ecom\">")
                .contains("data-figure=\"sales-over-time\"")
                .doesNotContain("plotly.js (cartesian");
    }

    private static int exhibits() {
        return (int) Section.standard().stream()
                .flatMap(section -> section.exhibits().stream())
                .filter(exhibit -> exhibit.withoutData() == Exhibit.WithoutData.SAYS_SO)
                .count();
    }
}
