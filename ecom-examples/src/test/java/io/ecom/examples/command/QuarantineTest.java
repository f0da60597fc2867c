package io.ecom.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.model.result.DataQuality;
import io.ecom.model.result.ResultCsv;
import io.ecom.model.result.ResultTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad records are neither fatal nor lost, and too many of them end the run with status 1 after the report is written. */
class QuarantineTest {
    @TempDir
    private static Path temp;

    private static Path data;
    private static Path out;
    private static CommandRun run;

    @BeforeAll
    static void runOverBadRecords() throws IOException {
        data = CourseSample.copyTo(temp.resolve("data"));
        String text;
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(data.resolve("transactions.json.gz")))) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        String bad = text.replaceFirst("\"transaction_id\": \"[^\"]*\", ", "")
                .replaceFirst("\"quantity\": \\d", "\"quantity\": -1")
                .replaceFirst("\"timestamp\": \"[^\"]*\"(?=.{0,500}\\}\\]$)", "\"timestamp\": \"yesterday\"")
                .replaceFirst("prod_00077", "prod_99999");
        Files.delete(data.resolve("transactions.json.gz"));
        Files.writeString(data.resolve("transactions.json"), bad);
        out = temp.resolve("out");
        run = CommandRun.of(
                temp.resolve("home"), "run", "--data", data.toString(), "--out", out.toString(), "--max-bad", "0.001");
    }

    @Test
    void theReportIsWrittenAndTheStatusIsOne() {
        assertThat(out.resolve("report.html")).isNotEmptyFile();
        assertThat(out.resolve("run.json")).content().contains("TOO_MANY_QUARANTINED");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.errors())
                .singleElement()
                .asString()
                .startsWith("ecom: Too many records of transactions were quarantined: ");
    }

    @Test
    void eachBadRecordStandsInTheQuarantineWithItsRule() throws IOException {
        assertThat(Files.readString(out.resolve("quarantine/transactions.ndjson")))
                .contains("\"rule\":\"missing_id\"")
                .contains("\"reason\":\"Unknown product 'prod_99999'\"");
    }

    @Test
    void dataQualityCountsWhatWasFound() {
        assertThat(ResultCsv.read(ResultTable.of(DataQuality.class), out.resolve("tables")))
                .filteredOn(row -> row.records() > 0)
                .extracting(DataQuality::rule)
                .contains("missing_id", "unknown_product");
    }

    @Test
    void anAnalysisOfTheFilesAloneHoldsToTheSameLimit() {
        Path tables = temp.resolve("analyzed");
        String[] analyze = {"analyze", "--data", data.toString(), "--out", tables.toString(), "--max-bad", "0.001"};
        CommandRun analyzed = CommandRun.of(temp.resolve("home"), analyze);

        assertThat(analyzed.status()).isEqualTo(1);
        assertThat(analyzed.errors()).isEqualTo(run.errors());
        assertThat(tables.resolve("tables/daily_sales.csv"))
                .hasSameTextualContentAs(out.resolve("tables/daily_sales.csv"));
        assertThat(tables.resolve("run.json")).content().contains("TOO_MANY_QUARANTINED");
        assertThat(tables.resolve("quarantine/transactions.ndjson"))
                .hasSameTextualContentAs(out.resolve("quarantine/transactions.ndjson"));
    }
}
