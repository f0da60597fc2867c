package io.ecom.analytics.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.model.CartItem;
import io.ecom.model.Category;
import io.ecom.model.Codes;
import io.ecom.model.Device;
import io.ecom.model.LineItem;
import io.ecom.model.Money;
import io.ecom.model.PageView;
import io.ecom.model.Place;
import io.ecom.model.PricePoint;
import io.ecom.model.Product;
import io.ecom.model.Session;
import io.ecom.model.Transaction;
import io.ecom.model.User;
import io.ecom.model.result.LawCheck;
import io.ecom.model.truth.StockLedger;
import io.ecom.model.truth.StockLedger.Restock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class LawsTest {
    private static final Instant NOON = Instant.parse("2025-03-10T12:00:00Z");
    private static final Money PRICE = Money.of("5.00");
    private static final LawScope SCOPE = LawScope.UNKNOWN
            .withWindow(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 31))
            .withStock(List.of(ledger(3)));

    @Test
    void aShopThatCouldHaveHappenedBreaksNone() {
        Laws laws = opened();
        laws.session(session("s", NOON, "p", Codes.CONVERTED));
        laws.transaction(order("t", "s", 130, "p", PRICE));
        assertThat(broken(laws)).isEmpty();
        assertThat(laws.checks()).extracting(LawCheck::checked).doesNotContain(0L);
    }

    @Test
    void whatIsNotKnownIsNotLookedAt() {
        Laws laws = new Laws(LawScope.UNKNOWN);
        laws.session(session("s", NOON, "p", Codes.BROWSED));
        assertThat(laws.checks())
                .filteredOn(check -> Set.of("inside_window", "stock_balance").contains(check.law()))
                .extracting(LawCheck::checked)
                .containsOnly(0L);
    }

    @Test
    void aBrokenLawShowsItsFirstExample() {
        Laws laws = opened();
        laws.session(session("s", NOON, "p", Codes.CONVERTED));
        laws.transaction(order("t", "s", 130, "p", Money.of("4.00")));
        laws.transaction(order("u", null, 130, "p", Money.of("3.00")));
        assertThat(laws.checks())
                .contains(new LawCheck(
                        "price_paid",
                        "the price paid is the price history's at that instant",
                        2,
                        2,
                        "transaction 't' pays 4.00 for product 'p', whose price then is 5.00"));
    }

    @Test
    void anOrderOutsideItsSessionIsFound() {
        Laws laws = opened();
        laws.session(session("s", NOON, "p", Codes.CONVERTED));
        laws.transaction(order("t", "s", 9_000, "p", PRICE));
        assertThat(broken(laws)).containsExactly("last_active", "order_in_session");
    }

    @Test
    void anOrderBeforeTheCartIsFound() {
        Laws laws = opened();
        laws.session(session("s", NOON, "p", Codes.CONVERTED));
        laws.transaction(order("t", "s", 30, "p", PRICE));
        assertThat(broken(laws)).containsExactly("cart_before_order");
    }

    @Test
    void twoOrdersOfOneSessionAreFound() {
        Laws laws = opened();
        laws.session(session("s", NOON, "p", Codes.CONVERTED));
        laws.transaction(order("t", "s", 130, "p", PRICE));
        laws.transaction(order("u", "s", 131, "p", PRICE));
        assertThat(broken(laws)).containsExactly("one_order_a_session", "stock_balance");
    }

    @Test
    void aConversionWithoutAnOrderIsFound() {
        Laws laws = opened();
        laws.session(session("s", NOON, "p", Codes.CONVERTED));
        laws.transaction(order("t", null, 130, "p", PRICE));
        assertThat(broken(laws)).containsExactly("converted_means_order");
    }

    @Test
    void idsThatNobodyHasAreFound() {
        Laws laws = opened();
        laws.session(session("s", NOON, "p", Codes.BROWSED));
        laws.transaction(order("t", "nowhere", 130, "p", PRICE));
        assertThat(broken(laws)).containsExactly("known_ids");
    }

    @Test
    void aVisitBeforeTheRegistrationAndTheWindowIsFound() {
        Laws laws = opened();
        laws.session(session("s", NOON, "p", Codes.CONVERTED));
        laws.transaction(order("t", "s", 130, "p", PRICE));
        laws.session(session("early", NOON.minusSeconds(86_400 * 30), "p", Codes.BROWSED));
        assertThat(broken(laws)).containsExactly("inside_window", "registered_first");
    }

    @Test
    void aRepeatedIdIsFound() {
        Laws laws = opened();
        laws.session(session("s", NOON, "p", Codes.CONVERTED));
        laws.session(session("s", NOON, "p", Codes.CONVERTED));
        laws.transaction(order("t", "s", 130, "p", PRICE));
        assertThat(broken(laws)).containsExactly("unique_ids");
    }

    @Test
    void aShelfThatRunsShortIsFound() {
        Laws laws = new Laws(SCOPE.withStock(
                List.of(new StockLedger("p", 0, List.of(new Restock(LocalDate.of(2025, 3, 11), 4)), 1, 0, 3))));
        open(laws);
        laws.session(session("s", NOON, "p", Codes.CONVERTED));
        laws.transaction(order("t", "s", 130, "p", PRICE));
        assertThat(broken(laws)).containsExactly("stock_never_short");
    }

    private static Laws opened() {
        Laws laws = new Laws(SCOPE);
        open(laws);
        return laws;
    }

    private static void open(Laws laws) {
        laws.user(new User("u", Place.UNKNOWN, NOON.minusSeconds(60), NOON.plusSeconds(200), null, null, null, null));
        laws.category(new Category("c", "Tents", List.of()));
        laws.product(new Product("p", "Tent", "c", null, PRICE, 3L, true, List.of(new PricePoint(PRICE, NOON)), NOON));
    }

    private static StockLedger ledger(long current) {
        return new StockLedger("p", current + 1, List.of(), 1, 0, current);
    }

    private static Session session(String id, Instant start, String product, String status) {
        boolean bought = status.equals(Codes.CONVERTED);
        return new Session(
                id,
                "u",
                start,
                start.plusSeconds(200),
                200,
                Place.UNKNOWN,
                null,
                Device.UNKNOWN,
                List.of(product),
                List.of(
                        new PageView(start, Codes.PRODUCT_DETAIL, product, "c", 100L),
                        new PageView(start.plusSeconds(100), Codes.CART, null, null, 100L)),
                bought ? List.of(new CartItem(product, 1, PRICE)) : List.of(),
                status,
                null);
    }

    private static Transaction order(String id, @Nullable String session, int second, String product, Money price) {
        return new Transaction(
                id,
                session,
                "u",
                NOON.plusSeconds(second),
                List.of(LineItem.of(product, 1, price)),
                price,
                Money.ZERO,
                price,
                null,
                "completed");
    }

    private static Set<String> broken(Laws laws) {
        return laws.checks().stream()
                .filter(check -> check.broken() > 0)
                .map(LawCheck::law)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
