package io.ecom.hbase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Iterables;
import io.ecom.model.Entity;
import io.ecom.model.SampleShop;
import io.ecom.model.load.LoadSummary;
import io.ecom.model.load.Loader;
import io.ecom.model.load.Store;
import io.ecom.model.load.StoreContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.hbase.TableName;
import org.apache.hadoop.hbase.client.Admin;
import org.apache.hadoop.hbase.util.Bytes;
import org.junit.jupiter.api.Test;

final class HBaseStoreTest extends StoreContract {
    private static final TableOptions TABLES =
            TableOptions.DEFAULT.withPrefix("contract_").withRegions(3).withBatchCells(1_000);
    private static final TableOptions PUTS = TABLES.withBulk(BulkOptions.DEFAULT.withUse(BulkOptions.Use.NEVER));

    @Override
    protected Store open() {
        return HBaseStore.over(TestHBase.connection(), TABLES);
    }

    @Override
    protected String contents() {
        return String.join(
                "\n",
                Iterables.concat(TableCells.of("contract_user_sessions"), TableCells.of("contract_product_metrics")));
    }

    @Override
    protected Set<Entity> entities() {
        return Set.of(Entity.SESSIONS);
    }

    @Test
    void saysWhatServesIt() {
        try (Store store = open()) {
            assertThat(store.name()).isEqualTo("hbase");
            assertThat(store.server()).isEqualTo("hbase 2.6.4");
        }
    }

    @Test
    void closingLeavesTheCallersConnectionOpen() {
        open().close();

        assertThat(TestHBase.connection().isClosed()).isFalse();
    }

    @Test
    void tablesAreCutByTheIdsOfUsersAndProducts() throws IOException {
        try (Store store = open();
                Loader loader = store.load("cut")) {
            SampleShop.sendTo(loader);
            loader.finish(List.of());
        }

        assertThat(regionStarts("contract_user_sessions")).containsExactly("", "u10", "u2");
        assertThat(regionStarts("contract_product_metrics")).containsExactly("", "p2", "p3");
    }

    @Test
    void aResumedLoadPassesOverWhatIsStored() {
        try (Store store = HBaseStore.over(TestHBase.connection(), PUTS)) {
            try (Loader loader = store.load("resumed")) {
                SampleShop.USERS.forEach(loader::user);
                for (int i = 0; i < 2_000; i++) {
                    loader.session(ShopSessions.session(i, 8));
                }
            }
            long stored = store.checkpoint().orElseThrow().acknowledged(Entity.SESSIONS);
            assertThat(stored).isPositive().isLessThanOrEqualTo(2_000);

            LoadSummary summary;
            try (Loader loader = store.load("resumed")) {
                for (int i = 0; i < 3_000; i++) {
                    loader.session(ShopSessions.session(i, 8));
                }
                summary = loader.finish(List.of());
            }

            assertThat(summary.passedOver()).isEqualTo(stored);
            assertThat(summary.total()).isEqualTo(3_000);
            assertThat(TableCells.of("contract_user_sessions").stream()
                            .filter(cell -> cell.contains("metrics:converted")))
                    .hasSize(3_000);
        }
    }

    @Test
    void aTableThatVanishesEndsTheLoadWithWhatIsStored() {
        try (Store store = open();
                Loader loader = store.load("vanished")) {
            loader.session(ShopSessions.session(0, 1));
            dropTable("contract_user_sessions");

            assertThatThrownBy(() -> loader.finish(List.of()))
                    .isInstanceOfSatisfying(HBaseStoreException.class, e -> {
                        assertThat(e.operation()).isEqualTo("load");
                        assertThat(e.target()).isEqualTo("contract_user_sessions");
                        assertThat(e.done()).isZero();
                    })
                    .hasMessage(
                            "Cannot load into table 'contract_user_sessions': there is no such table; 0 sessions are"
                                    + " stored, the load can be resumed");
        }
    }

    @Test
    void nothingCanBeAddedToALoadThatIsClosed() {
        try (Store store = open()) {
            Loader loader = store.load("closed");
            loader.close();

            assertThatThrownBy(() -> loader.session(ShopSessions.session(0, 1)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("Cannot load data set 'closed': the load is closed");
        }
    }

    private static void dropTable(String name) {
        try (Admin admin = TestHBase.connection().getAdmin()) {
            admin.disableTable(TableName.valueOf(name));
            admin.deleteTable(TableName.valueOf(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> regionStarts(String name) throws IOException {
        try (Admin admin = TestHBase.connection().getAdmin()) {
            return admin.getRegions(TableName.valueOf(name)).stream()
                    .map(region -> Bytes.toString(region.getStartKey()))
                    .sorted()
                    .toList();
        }
    }
}
