package io.ecom.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.analytics.clv.MbgNbd;
import io.ecom.analytics.clv.PurchaseHistory;
import io.ecom.analytics.clv.Span;
import io.ecom.model.result.ClvCalibration;
import io.ecom.model.result.ClvTracking;
import io.ecom.model.result.ResultCsv;
import io.ecom.model.result.ResultTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClvCommandTest {
    private static final LocalDate LAST = LocalDate.of(2025, 12, 31);

    @TempDir
    private Path temp;

    private CommandRun clv(String... args) {
        String[] all = new String[args.length + 1];
        all[0] = "clv";
        System.arraycopy(args, 0, all, 1, args.length);
        return CommandRun.of(temp.resolve("home"), all);
    }

    /** An order list whose law is known: first and last purchases, and between them as many as there were. */
    private Path orders() throws IOException {
        SplittableRandom random = new SplittableRandom(8);
        MbgNbd truth = new MbgNbd(0.8, 6, 0.7, 2.5);
        StringBuilder text = new StringBuilder("CustomerID;InvoiceDate;Total\n");
        for (int i = 0; i < 400; i++) {
            PurchaseHistory history = truth.simulate(random, Span.days(100 + random.nextInt(260)));
            LocalDate first = LAST.minusDays(Math.round(history.age().inDays()));
            long days = Math.round(Math.floor(history.recency().inDays()));
            for (long n = 0; n <= history.frequency(); n++) {
                long after = history.frequency() == 0 ? 0 : days * n / history.frequency();
                int amount = 10 + i % 40 + random.nextInt(15);
                text.append("c%d;%s;%d,%02d%n".formatted(i, first.plusDays(after), amount, i % 100));
            }
        }
        Path file = temp.resolve("orders.csv");
        Files.writeString(file, text);
        return file;
    }

    @Test
    void anOrderListBecomesTablesModelsAndAPage() throws IOException {
        Path out = temp.resolve("out");
        CommandRun run = clv("--csv", orders().toString(), "--out", out.toString(), "--until", "2025-12-31");

        assertThat(run.err()).doesNotContain("ecom:");
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("customer 'CustomerID', date 'InvoiceDate', amount 'Total'")
                .contains("MBG/NBD; half held out: ")
                .contains("naive ")
                .contains("value still to come, past revenue not included");
        assertThat(Files.readAllLines(out.resolve("clv.csv")))
                .hasSize(401)
                .first()
                .isEqualTo("customer,frequency,recency,age,monetary,p_alive,expected_orders,expected_value,clv,clv_low,"
                        + "clv_high");
        assertThat(Files.readString(out.resolve("clv_model.json")))
                .contains("\"time_unit\": \"week\"")
                .contains("\"name\": \"MBG/NBD\"")
                .contains("\"name\": \"Gamma-Gamma\"")
                .contains("\"meaning\": \"value still to come, past revenue not included\"");
        assertThat(ResultCsv.read(ResultTable.of(ClvCalibration.class), out)).hasSize(8);
        assertThat(ResultCsv.read(ResultTable.of(ClvTracking.class), out))
                .hasSizeGreaterThan(40)
                .anyMatch(ClvTracking::holdout);
        assertThat(Files.readString(out.resolve("clv.html")))
                .contains("past revenue not included")
                .contains("Would the model have foreseen the half of the period that it was not shown?");
    }

    @Test
    void aDateInAnotherFormatIsShownWithItsRemedyAndNothingIsLeftBehind() throws IOException {
        Path file = temp.resolve("orders.csv");
        Files.writeString(file, "customer,date\nu1,2025-01-01\nu2,13/02/2025\n");
        CommandRun run =
                clv("--csv", file.toString(), "--out", temp.resolve("out").toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.errors())
                .containsExactly("ecom: orders.csv line 3: date '13/02/2025' is not yyyy-MM-dd but fits dd/MM/yyyy; "
                        + "say --date-format PATTERN");
        assertThat(temp.resolve("out")).doesNotExist();
    }

    @Test
    void aColumnThatIsNotRecognizedIsAskedForByItsOption() throws IOException {
        Path file = temp.resolve("orders.csv");
        Files.writeString(file, "who,date\nu1,2025-01-01\n");

        assertThat(clv("--csv", file.toString()).errors())
                .containsExactly("ecom: orders.csv line 1: no column looks like the customer among 'who', 'date'; "
                        + "say --customer COL");
    }

    @Test
    void wrongUsageIsRefusedBeforeAnythingIsRead() {
        assertThat(clv("--csv", "x.csv", "--model", "nbd").errors())
                .containsExactly("ecom: Invalid value for option '--model': expected mbg, bg or pareto, but was 'nbd'; "
                        + "see 'ecom clv --help'");
        assertThat(clv("--csv", "x.csv", "--horizon", "0").errors())
                .containsExactly(
                        "ecom: Invalid value for option '--horizon': expected a number of months from 1 to 999,"
                                + " but was '0'; see 'ecom clv --help'");
        CommandRun run = clv("--csv", "x.csv", "--discount", "-1");
        assertThat(run.errors())
                .containsExactly("ecom: Invalid value for option '--discount': expected a rate from 0, such as 0.01,"
                        + " but was '-1'; see 'ecom clv --help'");
        assertThat(run.status()).isEqualTo(2);
    }
}
