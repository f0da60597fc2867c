package io.ecom.hbase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecom.hbase.codec.ProductDay;
import io.ecom.hbase.codec.SessionCodec;
import io.ecom.model.Money;
import io.ecom.model.SampleShop;
import io.ecom.model.Session;
import io.ecom.model.load.Loader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.hadoop.hbase.TableName;
import org.apache.hadoop.hbase.client.ResultScanner;
import org.apache.hadoop.hbase.client.Scan;
import org.apache.hadoop.hbase.client.Table;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class HBaseQueryTest {
    private static final TableOptions TABLES =
            TableOptions.DEFAULT.withPrefix("query:").withRegions(2);
    private static final HBaseSchema SCHEMA = HBaseSchema.standard();
    private static final Session A = SampleShop.SESSIONS.get(0);
    private static final Session B = SampleShop.SESSIONS.get(1);
    private static final LocalDate TENTH = LocalDate.parse("2025-01-10");

    @BeforeAll
    static void load() {
        try (HBaseStore store = open();
                Loader loader = store.load("sample")) {
            SampleShop.sendTo(loader);
            loader.finish(List.of());
        }
    }

    @Test
    void sessionsOfAUserInAPeriod() {
        Instant start = A.startTime();

        assertThat(ask(new SessionsOfUser("u1", Instant.MIN, Instant.MAX))).containsExactly(A, B);
        assertThat(ask(new SessionsOfUser("u1", start, start.plusMillis(1)))).containsExactly(A);
        assertThat(ask(new SessionsOfUser("u1", start.plusMillis(1), B.startTime())))
                .isEmpty();
        assertThat(ask(new SessionsOfUser("u", Instant.MIN, Instant.MAX))).isEmpty();
    }

    @Test
    void lastSessionsOfAUserComeLastFirst() {
        assertThat(ask(new LastSessions("u1", 1))).containsExactly(B);
        assertThat(ask(new LastSessions("u1", 9))).containsExactly(B, A);
        assertThat(ask(new LastSessions("nobody", 9))).isEmpty();
    }

    @Test
    void pageViewsOfASessionKeepTheirOrder() {
        assertThat(ask(new PageViewsOfSession(SessionCodec.key(A)))).isEqualTo(A.pageViews());
    }

    @Test
    void metricsOfAProductBetweenTwoDays() {
        ProductDay tenth = new ProductDay("p1", TENTH, 2, 1, 1, 2, Money.of("20.00"));
        ProductDay twentieth = new ProductDay("p1", TENTH.plusDays(10), 1, 0, 1, 1, Money.of("10.00"));

        assertThat(ask(new ProductDaysBetween("p1", TENTH, TENTH.plusDays(10)))).containsExactly(tenth, twentieth);
        assertThat(ask(new ProductDaysBetween("p1", TENTH, TENTH.plusDays(9)))).containsExactly(tenth);
        assertThat(ask(new ProductDaysBetween("p1", TENTH.plusDays(1), TENTH))).isEmpty();
    }

    @Test
    void usersActiveOnADay() {
        assertThat(ask(new UsersActiveOn(TENTH))).containsExactly("u1", "u10");
        assertThat(ask(new UsersActiveOn(LocalDate.EPOCH))).containsExactly("u2");
        assertThat(ask(new UsersActiveOn(TENTH.plusDays(1)))).isEmpty();
    }

    @Test
    void aScanTouchesNothingButItsRange() throws Exception {
        Scan scan = new SessionsOfUser("u1", Instant.MIN, Instant.MAX).scan().setScanMetricsEnabled(true);
        String table = HBaseSchema.withPrefix("query:").userSessions().name();
        try (Table sessions = TestHBase.connection().getTable(TableName.valueOf(table));
                ResultScanner rows = sessions.getScanner(scan)) {
            rows.forEach(row -> {});

            assertThat(rows.getScanMetrics().countOfRowsScanned).hasValue(2);
            assertThat(rows.getScanMetrics().countOfRegions).hasValue(1);
        }
    }

    @Test
    void everyQueryPrintsAsALineForTheShell() {
        Instant from = Instant.parse("2025-01-01T00:00:00Z");
        assertThat(new SessionsOfUser("u1", from, from.plusSeconds(60)).shell(SCHEMA))
                .isEqualTo("scan 'user_sessions', {STARTROW => 'u1#1735689600000', STOPROW => 'u1#1735689660000',"
                        + " COLUMNS => ['page_views', 'session_info']}");
        assertThat(new LastSessions("u'1", 5).shell(SCHEMA))
                .isEqualTo("scan 'user_sessions', {STARTROW => 'u\\'1$', STOPROW => 'u\\'1#', INCLUDE_STOP_ROW => true,"
                        + " COLUMNS => ['page_views', 'session_info'], REVERSED => true, LIMIT => 5}");
        assertThat(new PageViewsOfSession(SessionCodec.key(A)).shell(SCHEMA))
                .isEqualTo("scan 'user_sessions', {STARTROW => 'u1#1736503200000#a', STOPROW => 'u1#1736503200000#a',"
                        + " INCLUDE_STOP_ROW => true, COLUMNS => ['page_views']}");
        assertThat(new ProductDaysBetween("p1", TENTH, TENTH).shell(SCHEMA))
                .isEqualTo("scan 'product_metrics', {STARTROW => 'p1#20250110', STOPROW => 'p1#20250111'}");
        assertThat(new UsersActiveOn(TENTH).shell(SCHEMA))
                .isEqualTo("scan 'user_sessions', {TIMERANGE => [1736467200000, 1736553600000],"
                        + " FILTER => \"FirstKeyOnlyFilter() AND KeyOnlyFilter()\"}");
    }

    @Test
    void questionsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> new LastSessions("u1", 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid count '0': expected a positive number");
        assertThatThrownBy(() -> new UsersActiveOn(LocalDate.of(1969, 12, 31)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid day '1969-12-31': expected one from 1970 to 2286");
    }

    @Test
    void askingAStoreThatHoldsNothingIsAnError() {
        try (HBaseStore empty = HBaseStore.over(TestHBase.connection(), TABLES.withPrefix("nothing_"))) {
            assertThatThrownBy(() -> empty.ask(new LastSessions("u1", 1)))
                    .isInstanceOf(HBaseStoreException.class)
                    .hasMessageStartingWith("Cannot read table 'nothing_user_sessions': TableNotFoundException");
        }
    }

    private static <R> R ask(HBaseQuery<R> query) {
        try (HBaseStore store = open()) {
            return store.ask(query);
        }
    }

    private static HBaseStore open() {
        return HBaseStore.over(TestHBase.connection(), TABLES);
    }
}
