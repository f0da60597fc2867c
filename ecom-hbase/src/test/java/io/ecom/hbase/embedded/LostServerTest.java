package io.ecom.hbase.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.hbase.BulkOptions;
import io.ecom.hbase.HBaseStore;
import io.ecom.hbase.ShopSessions;
import io.ecom.hbase.TableOptions;
import io.ecom.hbase.TestHBase;
import io.ecom.hbase.codec.SessionCodec;
import io.ecom.model.load.Loader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.apache.hadoop.hbase.client.Result;
import org.apache.hadoop.hbase.client.ResultScanner;
import org.apache.hadoop.hbase.client.Scan;
import org.apache.hadoop.hbase.client.Table;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The only region server goes away in the middle of two loads and a scan, and another comes while they wait. */
final class LostServerTest {
    private static final int SESSIONS = 3_000;
    private static final int BEFORE = 1_500;
    private static final TableOptions PUTS = TableOptions.DEFAULT
            .withPrefix("lost_puts_")
            .withRegions(2)
            .withBatchCells(2_000)
            .withBulk(BulkOptions.DEFAULT.withUse(BulkOptions.Use.NEVER));
    private static final TableOptions FILES =
            PUTS.withPrefix("lost_files_").withBulk(BulkOptions.DEFAULT.withUse(BulkOptions.Use.ALWAYS));
    private static final TableOptions SCANNED = FILES.withPrefix("lost_scanned_");

    private static final List<String> SEEN = new ArrayList<>();

    @BeforeAll
    static void loseTheServerInTheMiddle() throws IOException, InterruptedException, ExecutionException {
        try (HBaseStore scanned = store(SCANNED);
                Loader loader = scanned.load("lost")) {
            sessions(loader, 0, SESSIONS);
            loader.finish(List.of());
        }
        try (HBaseStore puts = store(PUTS);
                HBaseStore files = store(FILES);
                Loader byPuts = puts.load("lost");
                Loader byFiles = files.load("lost");
                Table table = TestHBase.connection()
                        .getTable(store(SCANNED).schema().userSessions().tableName());
                ResultScanner scanner = table.getScanner(new Scan().setCaching(100))) {
            sessions(byPuts, 0, BEFORE);
            sessions(byFiles, 0, BEFORE);
            Iterator<Result> rows = scanner.iterator();
            for (int i = 0; i < BEFORE; i++) {
                SEEN.add(user(rows.next()));
            }
            TestHBase.server().loseRegionServer();
            CountDownLatch waiting = new CountDownLatch(1);
            FutureTask<Void> another = new FutureTask<>(() -> {
                waiting.await();
                TestHBase.server().startRegionServer();
                return null;
            });
            new Thread(another, "another-region-server").start();

            sessions(byPuts, BEFORE, BEFORE + 200);
            waiting.countDown();
            sessions(byPuts, BEFORE + 200, SESSIONS);
            byPuts.finish(List.of());
            sessions(byFiles, BEFORE, SESSIONS);
            byFiles.finish(List.of());
            rows.forEachRemaining(row -> SEEN.add(user(row)));
            another.get();
        }
    }

    @AfterAll
    static void drop() {
        for (TableOptions tables : List.of(PUTS, FILES, SCANNED)) {
            store(tables).drop();
        }
    }

    @Test
    void theLoadByPutsGoesOnByItself() throws IOException {
        assertThat(users(PUTS)).isEqualTo(expected());
    }

    @Test
    void theLoadByFilesGoesOnByItself() throws IOException {
        assertThat(users(FILES)).isEqualTo(expected());
    }

    @Test
    void theScanGoesOnWhereItWas() {
        assertThat(SEEN).isEqualTo(expected());
    }

    private static List<String> expected() {
        return IntStream.range(0, SESSIONS)
                .mapToObj(i -> SessionCodec.key(ShopSessions.session(i, 2)))
                .sorted()
                .map(key -> key.userId())
                .toList();
    }

    private static List<String> users(TableOptions tables) throws IOException {
        List<String> users = new ArrayList<>();
        try (HBaseStore store = store(tables);
                Table table = TestHBase.connection()
                        .getTable(store.schema().userSessions().tableName());
                ResultScanner rows = table.getScanner(new Scan())) {
            rows.forEach(row -> users.add(user(row)));
        }
        return users;
    }

    private static String user(Result row) {
        return new SessionCodec("user_sessions").key(row).userId();
    }

    private static HBaseStore store(TableOptions tables) {
        return HBaseStore.over(TestHBase.connection(), tables);
    }

    private static void sessions(Loader loader, int from, int to) {
        for (int i = from; i < to; i++) {
            loader.session(ShopSessions.session(i, 2));
        }
    }
}
