package io.ecom.hbase.query;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Streams;
import io.ecom.hbase.HBaseStore;
import io.ecom.hbase.HBaseStoreException;
import io.ecom.hbase.ShopSessions;
import io.ecom.hbase.TableOptions;
import io.ecom.hbase.TestHBase;
import io.ecom.hbase.codec.ProductDay;
import io.ecom.hbase.codec.SessionCodec;
import io.ecom.hbase.key.SessionKey;
import io.ecom.model.Money;
import io.ecom.model.SampleShop;
import io.ecom.model.Session;
import io.ecom.model.Times;
import io.ecom.model.User;
import io.ecom.model.load.Loader;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.hadoop.hbase.TableName;
import org.apache.hadoop.hbase.client.ResultScanner;
import org.apache.hadoop.hbase.client.Table;
import org.apache.hadoop.hbase.client.metrics.ScanMetrics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every question against the same question to a list in memory. */
final class QueriesTest {
    private static final TableOptions TABLES =
            TableOptions.DEFAULT.withPrefix("query:").withRegions(4);
    private static final List<Session> SESSIONS = Streams.concat(
                    SampleShop.SESSIONS.stream(), IntStream.range(0, 2_000).mapToObj(i -> ShopSessions.session(i, 8)))
            .sorted(Comparator.comparing(SessionCodec::key))
            .toList();
    private static final Session A = SampleShop.SESSIONS.get(0);
    private static final Session B = SampleShop.SESSIONS.get(1);
    /** A user of many sessions. */
    private static final String USER = ShopSessions.user(0);

    private static final Instant FROM = Instant.parse("2025-01-01T03:00:00Z");
    private static final Instant TO = Instant.parse("2025-01-01T15:00:00Z");
    private static final LocalDate FIRST = LocalDate.parse("2025-01-01");
    private static final LocalDate TENTH = LocalDate.parse("2025-01-10");

    @BeforeAll
    static void load() {
        try (HBaseStore store = open();
                Loader loader = store.load("sample")) {
            SESSIONS.forEach(session -> loader.user(userOf(session)));
            SESSIONS.forEach(loader::session);
            SampleShop.TRANSACTIONS.forEach(loader::transaction);
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
    void sessionsOfAUserInAPeriod() {
        Instant start = A.startTime();

        assertThat(ask(new SessionsOfUser("u1", Instant.MIN, Instant.MAX))).containsExactly(A, B);
        assertThat(ask(new SessionsOfUser("u1", start, start.plusMillis(1)))).containsExactly(A);
        assertThat(ask(new SessionsOfUser("u1", start.plusMillis(1), B.startTime())))
                .isEmpty();
        assertThat(ask(new SessionsOfUser("u", Instant.MIN, Instant.MAX))).isEmpty();
        assertThat(ask(new SessionsOfUser(USER, FROM, TO)))
                .isEqualTo(sessions(ofUser(USER).and(starts(FROM, TO))));
    }

    @Test
    void lastSessionsOfAUserComeLastFirst() {
        assertThat(ask(new LastSessions("u1", 1))).containsExactly(B);
        assertThat(ask(new LastSessions("u1", 9))).containsExactly(B, A);
        assertThat(ask(new LastSessions("nobody", 9))).isEmpty();
    }

    @Test
    void pageViewsOfASessionKeepTheirOrder() {
        for (Session session : List.of(A, SESSIONS.get(1_000))) {
            assertThat(ask(new PageViewsOfSession(SessionCodec.key(session)))).isEqualTo(session.pageViews());
        }
        assertThat(ask(new PageViewsOfSession(new SessionKey("u1", A.startTime(), "nothing"))))
                .isEmpty();
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
        assertThat(ask(new UsersActiveOn(FIRST)))
                .hasSizeGreaterThan(100)
                .isEqualTo(SESSIONS.stream()
                        .filter(session -> Times.day(session.startTime()).equals(FIRST))
                        .map(Session::userId)
                        .distinct()
                        .toList());
    }

    @Test
    void mostViewedProductsOfAPeriod() {
        Map<String, Long> views = SESSIONS.stream()
                .flatMap(session -> session.pageViews().stream())
                .filter(view -> view.productId() != null && view.pageType().equals("product_detail"))
                .filter(view -> Times.day(view.timestamp()).equals(FIRST))
                .collect(groupingBy(view -> "" + view.productId(), summingLong(view -> 1)));
        List<ViewedProduct> ranked = views.entrySet().stream()
                .map(product -> new ViewedProduct(product.getKey(), product.getValue()))
                .sorted(Comparator.comparing(ViewedProduct::views).reversed().thenComparing(ViewedProduct::productId))
                .toList();

        assertThat(ask(new TopViewedProducts(FIRST, FIRST, 10))).isEqualTo(ranked.subList(0, 10));
        assertThat(ask(new TopViewedProducts(FIRST, FIRST, Integer.MAX_VALUE))).isEqualTo(ranked);
        assertThat(ask(new TopViewedProducts(TENTH, TENTH.plusDays(20), 3)))
                .containsExactly(new ViewedProduct("p1", 3));
        assertThat(ask(new TopViewedProducts(TENTH, FIRST, 3))).isEmpty();
    }

    @Test
    void abandonedCartsOfAPeriodWithTheirValue() {
        List<AbandonedCart> expected = sessions(starts(FROM, TO)).stream()
                .filter(session -> session.conversionStatus().equals("abandoned")
                        && !session.cartContents().isEmpty())
                .map(session -> new AbandonedCart(SessionCodec.key(session), session.cartContents()))
                .toList();

        List<AbandonedCart> carts = ask(new AbandonedCarts(FROM, TO));

        assertThat(carts).hasSizeGreaterThan(50).isEqualTo(expected);
        assertThat(carts).extracting(AbandonedCart::value).containsOnly(Money.of("39.98"));
        assertThat(ask(new AbandonedCarts(Instant.MIN, Instant.MAX)))
                .hasSizeGreaterThan(carts.size())
                .extracting(cart -> cart.session().userId())
                .contains("u10");
        assertThat(ask(new AbandonedCarts(TO, FROM))).isEmpty();
    }

    @Test
    void activityOfAUser() {
        List<Session> visits = sessions(ofUser(USER).and(starts(FROM, TO)));

        assertThat(ask(new ActivityOfUser(USER, FROM, TO))).isEqualTo(activity(USER, visits));
        assertThat(ask(new ActivityOfUser("nobody", FROM, TO))).isEqualTo(new UserActivity("nobody", 0, 0, 0, 0));
        assertThat(ask(new ActivityOfUsers()))
                .isEqualTo(SESSIONS.stream()
                        .map(Session::userId)
                        .distinct()
                        .map(user -> activity(user, sessions(ofUser(user))))
                        .toList());
    }

    @Test
    void sumsOfAllProductsDays() {
        assertThat(ask(new ProductTotals()))
                .hasSizeGreaterThan(500)
                .contains(new ProductTotal("p1", 4, 1, 2, 3, Money.of("30.00")))
                .extracting(ProductTotal::productId)
                .doesNotHaveDuplicates();
    }

    @Test
    void aRangeScanTouchesNothingButItsRange() throws IOException {
        int sessions = sessions(ofUser(USER)).size();
        assertThat(touched(new SessionsOfUser(USER, Instant.MIN, Instant.MAX))).isEqualTo(List.of(sessions, 1));
        assertThat(touched(new ActivityOfUser(USER, FROM, TO)))
                .isEqualTo(List.of(sessions(ofUser(USER).and(starts(FROM, TO))).size(), 1));
        assertThat(touched(new LastSessions("u1", 1))).isEqualTo(List.of(1, 1));
        assertThat(touched(new PageViewsOfSession(SessionCodec.key(A)))).isEqualTo(List.of(1, 1));
        assertThat(touched(new ProductDaysBetween("p1", TENTH, TENTH))).isEqualTo(List.of(1, 1));
    }

    @Test
    void questionsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> new LastSessions("u1", 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid count '0': expected a positive number");
        assertThatThrownBy(() -> new TopViewedProducts(FIRST, TENTH, 0))
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
                    .hasMessage("Cannot read table 'nothing_user_sessions': there is no such table");
        }
    }

    /** How many rows the servers looked at, and in how many regions. */
    private static List<Integer> touched(HBaseQuery<?> query) throws IOException {
        TableName name = TableName.valueOf(TABLES.prefix() + query.table());
        try (Table table = TestHBase.connection().getTable(name);
                ResultScanner rows = table.getScanner(query.scan().setScanMetricsEnabled(true))) {
            rows.forEach(row -> {});
            ScanMetrics metrics = rows.getScanMetrics();
            return List.of(metrics.countOfRowsScanned.intValue(), metrics.countOfRegions.intValue());
        }
    }

    private static UserActivity activity(String user, List<Session> sessions) {
        return sessions.stream()
                .map(session -> new UserActivity(
                        user, 1, session.pageViews().size(), session.durationSeconds(), session.converted() ? 1 : 0))
                .reduce(new UserActivity(user, 0, 0, 0, 0), UserActivity::plus);
    }

    private static Predicate<Session> ofUser(String user) {
        return session -> session.userId().equals(user);
    }

    private static Predicate<Session> starts(Instant from, Instant to) {
        return session ->
                !session.startTime().isBefore(from) && session.startTime().isBefore(to);
    }

    private static List<Session> sessions(Predicate<Session> wanted) {
        return SESSIONS.stream().filter(wanted).toList();
    }

    private static User userOf(Session session) {
        User any = SampleShop.USERS.get(1);
        return new User(session.userId(), any.place(), any.registrationDate(), null, null, null, null, null);
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
