package io.ecom.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.model.Transaction;
import io.ecom.model.json.DatasetReader;
import io.ecom.model.load.Progress;
import io.ecom.model.load.Quarantine;
import io.ecom.model.load.RecordSink;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stores in the background, in a process of their own, and the commands that use them. */
class StoresCommandTest {
    @TempDir
    private Path home;

    @AfterEach
    void stop() {
        run("stores", "down");
    }

    @Test
    void aPairOfStoresServesOtherCommandsUntilItIsTakenDown() {
        Path data = CourseSample.copyTo(home.resolve("data"));
        Transaction order = orderOfASession(data);

        assertThat(run("stores", "status").outLines()).containsExactly("No stores are running.");
        assertThat(run("sql", "SELECT 1").err())
                .isEqualTo("ecom: No stores are running; start them with 'ecom stores up' or name them with --mongo and"
                        + " --hbase\n");
        CommandRun up = run("stores", "up");
        assertThat(up.errors()).isEmpty();
        assertThat(up.outLines())
                .startsWith("The stores are up.")
                .anyMatch(line -> line.matches("mongosh mongodb://127\\.0\\.0\\.1:\\d+/ecom"))
                .anyMatch(line -> line.matches("hbase shell -Dhbase\\.zookeeper\\.quorum=127\\.0\\.0\\.1 .*Port=\\d+"));
        assertThat(up.outLines())
                .contains("# PySpark %s, with every jar of the release: pyspark --driver-class-path 'ecom-%s/lib/*'"
                        .formatted(Versions.spark(), Versions.ecom()));
        assertThat(run("stores", "up").outLines()).startsWith("The stores run already.");
        for (String command : List.of("up", "status")) {
            assertThat(run("stores", command, "--quiet").outLines())
                    .singleElement()
                    .asString()
                    .matches("ECOM_MONGO_URI=mongodb://127\\.0\\.0\\.1:\\d+ ECOM_HBASE_QUORUM=127\\.0\\.0\\.1:\\d+");
        }

        assertThat(run("sql", "SELECT 1").err())
                .isEqualTo("ecom: Cannot analyze 'mongodb': it holds no data set; load one first\n");
        assertThat(run("load", "--data", data.toString()).status()).isZero();

        assertThat(run(
                                "sql",
                                "--csv",
                                "SELECT total FROM transactions WHERE transaction_id = '%s'"
                                        .formatted(order.transactionId()))
                        .outLines())
                .containsExactly("total", order.total().toString());
        assertThat(run("show", "user", order.userId()).outLines())
                .contains("MongoDB   users: one document by its _id", "    \"_id\": \"%s\",".formatted(order.userId()))
                .anyMatch(line -> line.contains(order.transactionId()))
                .anyMatch(line -> line.startsWith("HBase     user_sessions: scanned ")
                        && line.contains("in [%s#, %s$)".formatted(order.userId(), order.userId())))
                .anyMatch(line -> line.matches(
                        "Funnel    \\d+ sessions? → \\d+ product view → \\d+ cart → \\d+ checkout → \\d+ purchase"));
        assertThat(run("show", "session", String.valueOf(order.sessionId()), "--quiet")
                        .outLines())
                .anyMatch(line -> line.contains("in the whole table"))
                .anyMatch(line -> line.endsWith("#" + order.sessionId()))
                .contains("    \"_id\": \"%s\",".formatted(order.transactionId()));
        assertThat(run("show", "product", order.items().get(0).productId()).outLines())
                .contains("MongoDB   products: one document by its _id");
        assertThat(run("show", "user", "nobody").errors())
                .containsExactly("ecom: No user 'nobody' found in the stores");

        assertThat(run("stores", "down").outLines()).containsExactly("The stores are down; their data is dropped.");
        assertThat(run("stores", "status").status()).isEqualTo(1);
    }

    private static Transaction orderOfASession(Path data) {
        List<Transaction> orders = new ArrayList<>();
        RecordSink sink = new RecordSink() {
            @Override
            public void transaction(Transaction transaction) {
                if (transaction.sessionId() != null) {
                    orders.add(transaction);
                }
            }
        };
        DatasetReader.open(data).admit(sink, Quarantine.NONE, Progress.NONE);
        return orders.get(0);
    }

    private CommandRun run(String... args) {
        return CommandRun.of(home, args);
    }
}
