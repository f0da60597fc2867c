package io.ecom.hbase;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecom.hbase.codec.CorruptRowException;
import io.ecom.hbase.query.LastSessions;
import io.ecom.hbase.query.SessionsOfUser;
import io.ecom.model.SampleShop;
import io.ecom.model.load.Loader;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.hadoop.hbase.TableName;
import org.apache.hadoop.hbase.client.Admin;
import org.apache.hadoop.hbase.client.Put;
import org.apache.hadoop.hbase.client.Table;
import org.apache.hadoop.hbase.io.compress.Compression;
import org.apache.hadoop.hbase.util.Bytes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a person reads when tables are not as they should be. */
final class TroubleTest {
    private static final TableOptions TABLES =
            TableOptions.DEFAULT.withPrefix("trouble_").withRegions(1);
    private static final TableName SESSIONS = TableName.valueOf("trouble_user_sessions");

    @BeforeAll
    static void load() {
        try (HBaseStore store = open();
                Loader loader = store.load("sample")) {
            SampleShop.sendTo(loader);
            loader.finish(List.of());
        }
    }

    @AfterAll
    static void drop() {
        try (HBaseStore store = open()) {
            store.drop();
        }
    }

    @Test
    void aCellThatCannotBeDecodedIsNamedByTableKeyAndField() throws IOException {
        byte[] key = Bytes.toBytes("u3#0000000000001#s");
        try (HBaseStore store = open();
                Table table = TestHBase.connection().getTable(SESSIONS)) {
            table.put(new Put(key, 1)
                    .addColumn(Bytes.toBytes("session_info"), Bytes.toBytes("end_time"), Bytes.toBytes("noon")));

            assertThatThrownBy(() -> store.ask(new SessionsOfUser("u3", Instant.MIN, Instant.MAX)))
                    .isInstanceOf(CorruptRowException.class)
                    .hasMessage("Corrupt row '753323303030303030303030303030312373' of table"
                            + " 'trouble_user_sessions', field 'session_info:end_time': Invalid time 'noon': expected"
                            + " such as 2026-10-16T06:27:02.000");
        }
    }

    @Test
    void aTableThatIsDisabledIsNamed() throws IOException {
        try (HBaseStore store = open();
                Admin admin = TestHBase.connection().getAdmin()) {
            admin.disableTable(SESSIONS);
            try {
                assertThatThrownBy(() -> store.ask(new LastSessions("u1", 1)))
                        .isInstanceOf(HBaseStoreException.class)
                        .hasMessage("Cannot read table 'trouble_user_sessions': the table is disabled");
                for (BulkOptions.Use use : List.of(BulkOptions.Use.ALWAYS, BulkOptions.Use.NEVER)) {
                    assertThatThrownBy(() -> loadAgain(BulkOptions.DEFAULT.withUse(use)))
                            .isInstanceOf(HBaseStoreException.class)
                            .hasMessage("Cannot load into table 'trouble_user_sessions': the table is disabled;"
                                    + " 0 sessions are stored, the load can be resumed");
                }
            } finally {
                admin.enableTable(SESSIONS);
            }
        }
    }

    @Test
    void aCompressionThatTheServersLackIsNamed() {
        TableOptions zstd = TABLES.withPrefix("zstd_").withCompression(Compression.Algorithm.ZSTD);
        try (HBaseStore store = HBaseStore.over(TestHBase.connection(), zstd)) {
            try (Loader loader = store.load("zstd")) {
                SampleShop.USERS.forEach(loader::user);

                assertThatThrownBy(() -> loader.session(SampleShop.SESSIONS.get(0)))
                        .isInstanceOf(HBaseStoreException.class)
                        .hasMessage("Cannot load into table 'zstd_user_sessions': the servers have no codec for"
                                + " compression 'ZSTD'; 0 sessions are stored, the load can be resumed");
            } finally {
                store.drop();
            }
        }
    }

    private static void loadAgain(BulkOptions bulk) {
        try (HBaseStore store = HBaseStore.over(TestHBase.connection(), TABLES.withBulk(bulk));
                Loader loader = store.load("sample")) {
            SampleShop.sendTo(loader);
            loader.finish(List.of());
        }
    }

    private static HBaseStore open() {
        return HBaseStore.over(TestHBase.connection(), TABLES);
    }
}
