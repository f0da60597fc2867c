package io.ecom.hbase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecom.hbase.bulk.Staging;
import io.ecom.model.Entity;
import io.ecom.model.SampleShop;
import io.ecom.model.load.LoadSummary;
import io.ecom.model.load.Loader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.hbase.client.Connection;
import org.apache.hadoop.hbase.client.ConnectionFactory;
import org.apache.hadoop.hbase.io.hfile.CacheConfig;
import org.apache.hadoop.hbase.io.hfile.HFile;
import org.apache.hadoop.hbase.util.Bytes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Both ways to load, one after the other, over the same records. */
final class BulkLoadTest {
    private static final int SESSIONS = 3_000;
    private static final TableOptions PUTS = TableOptions.DEFAULT
            .withPrefix("puts_")
            .withRegions(3)
            .withBulk(BulkOptions.DEFAULT.withUse(BulkOptions.Use.NEVER));
    /** So little memory that runs lie on disk, and several rounds. */
    private static final TableOptions FILES = TableOptions.DEFAULT
            .withPrefix("files_")
            .withRegions(3)
            .withBatchCells(2_000)
            .withBulk(new BulkOptions(BulkOptions.Use.ALWAYS, 100_000, 1_500_000));

    @BeforeAll
    static void loadPuts() {
        try (HBaseStore store = store(PUTS);
                Loader loader = store.load("both")) {
            sessions(loader, SESSIONS);
            rest(loader);
        }
    }

    @AfterAll
    static void drop() {
        for (TableOptions tables : List.of(PUTS, FILES)) {
            try (HBaseStore store = store(tables)) {
                store.drop();
            }
        }
    }

    @Test
    void aLoadByFilesIsCutOffAndResumedToTheVerySameCells() throws IOException {
        try (HBaseStore store = store(FILES)) {
            try (Loader loader = store.load("both")) {
                sessions(loader, SESSIONS - 100);
            }
            long stored = store.checkpoint().orElseThrow().acknowledged(Entity.SESSIONS);
            assertThat(stored).isPositive().isLessThan(SESSIONS - 100);

            try (Loader loader = store.load("both")) {
                sessions(loader, SESSIONS);
                LoadSummary summary = rest(loader);

                assertThat(summary.passedOver()).isEqualTo(stored);
                assertThat(summary.total()).isEqualTo(SESSIONS + SampleShop.SESSIONS.size());
            }
        }
        for (String table : List.of("user_sessions", "product_metrics")) {
            assertThat(TableCells.of("files_" + table))
                    .hasSizeGreaterThan(1_000)
                    .isEqualTo(TableCells.of("puts_" + table));
        }
        assertFilesAreAsTheTableSays();
        assertThat(staged()).isEmpty();
    }

    /** Rows that were put would still be in memory. */
    private static void assertFilesAreAsTheTableSays() throws IOException {
        List<Path> files;
        Path table = TestHBase.folder().resolve("hbase/data/default/files_user_sessions");
        try (Stream<Path> all = Files.walk(table)) {
            files = all.filter(file -> Files.isRegularFile(file)
                            && file.getParent().getFileName().toString().equals("page_views"))
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .toList();
        }
        assertThat(files).hasSizeGreaterThanOrEqualTo(3);
        Configuration settings = TestHBase.connection().getConfiguration();
        for (Path file : files) {
            var path = new org.apache.hadoop.fs.Path(file.toUri());
            FileSystem local = path.getFileSystem(settings);
            try (HFile.Reader reader = HFile.createReader(local, path, CacheConfig.DISABLED, true, settings)) {
                assertThat(reader.getFileContext().getCompression()).hasToString("GZ");
                assertThat(reader.getDataBlockEncoding()).hasToString("FAST_DIFF");
                assertThat(reader.getHFileInfo().get(Bytes.toBytes("BLOOM_FILTER_TYPE")))
                        .isEqualTo(Bytes.toBytes("ROW"));
            }
        }
    }

    @Test
    void whatAKilledLoadLeftIsRemovedByTheNext() throws IOException {
        try (HBaseStore store = store(FILES.withPrefix("left_"))) {
            store.load("left").close();
            Staging left = Staging.open(
                            TestHBase.connection(), store.schema().loads().tableName())
                    .orElseThrow();
            Files.createFile(Path.of(left.folder().path().toUri()).resolve("run-0"));
            assertThat(staged()).hasSize(1);

            store.load("left").close();
            assertThat(staged()).isEmpty();

            Staging.open(TestHBase.connection(), store.schema().loads().tableName());
            store.drop();
            assertThat(staged()).isEmpty();
        }
    }

    @Test
    void rowsArePutWhereTheServersFilesCannotBeReached() throws IOException {
        Configuration elsewhere = new Configuration(TestHBase.connection().getConfiguration());
        elsewhere.setClass("fs.file.impl", FilesElsewhere.class, FileSystem.class);
        elsewhere.setBoolean("fs.file.impl.disable.cache", true);
        TableOptions tables = PUTS.withPrefix("elsewhere_").withBulk(BulkOptions.DEFAULT);
        try (Connection connection = ConnectionFactory.createConnection(elsewhere);
                HBaseStore store = HBaseStore.over(connection, tables)) {
            try (Loader loader = store.load("elsewhere")) {
                rest(loader);
            }
            assertThat(TableCells.of("elsewhere_user_sessions")).hasSizeGreaterThan(SampleShop.SESSIONS.size());
            assertThat(staged()).isEmpty();

            HBaseStore strict = HBaseStore.over(connection, tables.withBulk(FILES.bulk()));
            assertThatThrownBy(() -> strict.load("elsewhere"))
                    .isInstanceOf(HBaseStoreException.class)
                    .hasMessage("Cannot load files into 'elsewhere_user_sessions': this process does not reach the"
                            + " servers' file system; rows can be put instead (option 'bulk')");
            store.drop();
        }
    }

    private static HBaseStore store(TableOptions tables) {
        return HBaseStore.over(TestHBase.connection(), tables);
    }

    private static void sessions(Loader loader, int count) {
        SampleShop.USERS.forEach(loader::user);
        SampleShop.PRODUCTS.forEach(loader::product);
        for (int i = 0; i < count; i++) {
            loader.session(ShopSessions.session(i, 8));
        }
    }

    private static LoadSummary rest(Loader loader) {
        SampleShop.SESSIONS.forEach(loader::session);
        SampleShop.TRANSACTIONS.forEach(loader::transaction);
        return loader.finish(List.of());
    }

    /** The folders that the servers made for files and that are still there. */
    private static List<Path> staged() throws IOException {
        try (Stream<Path> all = Files.list(TestHBase.folder().resolve("hbase/staging"))) {
            return new ArrayList<>(all.filter(Files::isDirectory).toList());
        }
    }
}
