package io.ecom.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** The examples that the README names do what they say. */
@ResourceLock(Resources.SYSTEM_OUT)
class ExamplesTest {
    @Test
    void readFilesAddsUpAndSaysWhatWasWrong(@TempDir Path folder) throws IOException {
        for (String file : List.of("categories", "products", "sessions_0")) {
            Files.writeString(folder.resolve(file + ".json"), "[]");
        }
        Files.writeString(folder.resolve("users.json"), """
                {"user_id": "u1", "registration_date": "2025-01-01T00:00:00"}
                {"user_id": "u2", "registration_date": "yesterday"}
                """);
        Files.writeString(folder.resolve("transactions.json"), "[]");

        assertThat(printed(() -> ReadFiles.main(new String[] {folder.toString()})))
                .contains("Net revenue 0.00", "users quarantined by rule bad_time: 1")
                .first()
                .asString()
                .startsWith("users.json, record 2: ");
    }

    @Test
    void generateShopStreamsSessions() {
        assertThat(printed(() -> GenerateShop.main(new String[0])))
                .hasSize(5)
                .allMatch(line -> line.matches("user_\\d{6} bought in a session of \\d+ page views"));
    }

    @Test
    void askMongoListsTheBestSellers() {
        assertThat(printed(() -> AskMongo.main(new String[0])))
                .hasSize(5)
                .allMatch(line -> line.matches(".+ +\\d+ units +\\d+\\.\\d\\d"));
    }

    @Test
    void scanHBaseListsTheLastSessions() {
        assertThat(printed(() -> ScanHBase.main(new String[0])))
                .hasSizeBetween(1, 3)
                .allMatch(line -> line.matches("20\\S+Z  \\w+, \\d+ page views"));
    }

    @Test
    void readHBaseWithSparkCountsSessionsByDevice() {
        assertThat(printed(() -> ReadHBaseWithSpark.main(new String[0])))
                .isNotEmpty()
                .allMatch(line -> line.matches("\\w+: \\d+ sessions, \\d+ page views"));
    }

    @Test
    void analyzeRecordsPrintsTheFunnel() {
        assertThat(printed(() -> AnalyzeRecords.main(new String[0])))
                .hasSize(4)
                .first()
                .asString()
                .matches("product_view +\\d+ sessions");
    }

    @Test
    void estimateValueSaysWhatFiveCustomersWillBring() {
        assertThat(printed(() -> EstimateValue.main(new String[0])))
                .hasSizeGreaterThanOrEqualTo(6)
                .filteredOn(
                        line -> line.matches("user_\\d{6} +\\d+\\.\\d\\d to come \\(\\d+\\.\\d\\d to \\d+\\.\\d\\d\\)"))
                .hasSize(5);
    }

    @Test
    void drawChartWritesAPage(@TempDir Path folder) {
        Path page = folder.resolve("chart.html");
        printed(() -> DrawChart.main(new String[] {page.toString()}));

        assertThat(page).content().startsWith("<!DOCTYPE html>").contains("occasional");
    }

    @Test
    void drawDivPutsAChartIntoAPageOfOnesOwn(@TempDir Path folder) throws IOException {
        Path page = folder.resolve("page.html");
        DrawDiv.main(new String[] {page.toString()});

        assertThat(page)
                .content()
                .contains(
                        "<h1>Our shop</h1>", "data-figure=\"order-status\"", "10.0\u00a0% of 1,000 orders are no sale");
    }

    @Test
    void ownReportHoldsAChartOfOnesOwn(@TempDir Path folder) {
        Path page = folder.resolve("stock.html");
        printed(() -> OwnReport.main(new String[] {page.toString()}));

        assertThat(page)
                .content()
                .contains(
                        "<figcaption class=\"answer\">Tent lasts longest: 24 days.</figcaption>",
                        "\"stock\":function()");
    }

    private static List<String> printed(Runnable example) {
        PrintStream console = System.out;
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        System.setOut(new PrintStream(text, true, StandardCharsets.UTF_8));
        try {
            example.run();
        } finally {
            System.setOut(console);
        }
        return text.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
