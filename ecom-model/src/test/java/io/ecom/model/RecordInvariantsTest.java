package io.ecom.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What a record refuses, and in which words. */
class RecordInvariantsTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Money TEN = Money.of("10");
    private static final LineItem LINE = LineItem.of("p1", 2, TEN);

    @Test
    void aUserIsBornInAYearThatEveryStoreKnows() {
        for (String day : List.of("0001-01-01", "9999-12-31")) {
            assertThat(born(LocalDate.parse(day)).birthDate()).hasToString(day);
        }
        for (String day : List.of("0000-12-31", "+10000-01-01")) {
            refused(
                    () -> born(LocalDate.parse(day)),
                    "Invalid birth_date '%s': expected a date of the years 1 to 9999".formatted(day));
        }
    }

    private static User born(LocalDate day) {
        return new User("u1", Place.UNKNOWN, NOON, null, null, null, day, null);
    }

    @Test
    void aLineSumsUp() {
        assertThat(LINE.subtotal()).hasToString("20.00");
        refused(() -> LineItem.of("p1", 0, TEN), "Invalid quantity '0': expected a positive number");
        refused(() -> LineItem.of("p1", 1, Money.ZERO), "Invalid unit_price '0.00': expected a positive amount");
        refused(() -> new LineItem("p1", 2, TEN, TEN), "Invalid subtotal '10.00': expected 2 x 10.00");
    }

    @Test
    void aTransactionSumsUp() {
        assertThat(order(List.of(LINE), "20", "5", "15").total()).hasToString("15.00");
        refused(() -> order(List.of(), "0", "0", "0"), "Invalid items of transaction 't1': expected at least one line");
        refused(() -> order(List.of(LINE), "21", "0", "21"), "Invalid subtotal '21.00': expected the lines' sum 20.00");
        refused(
                () -> order(List.of(LINE), "20", "20.01", "-0.01"),
                "Invalid discount '20.01': expected an amount from 0 to the subtotal 20.00");
        refused(
                () -> order(List.of(LINE), "20", "-1", "21"),
                "Invalid discount '-1.00': expected an amount from 0 to the subtotal 20.00");
        refused(() -> order(List.of(LINE), "20", "5", "20"), "Invalid total '20.00': expected 15.00");
    }

    @Test
    void aSaleIsWhatWasNotTakenBack() {
        assertThat(List.of("completed", "shipped", "processing", "anything"))
                .allMatch(status -> withStatus(status).isSale());
        assertThat(List.of("cancelled", "returned", "refunded", "failed"))
                .noneMatch(status -> withStatus(status).isSale());
        refused(
                () -> withStatus("Completed"),
                "Invalid status 'Completed': expected lower case without surrounding space");
    }

    @Test
    void aSessionEndsAfterItStarts() {
        refused(
                () -> session(NOON.minusSeconds(1), 0, List.of()),
                "Invalid end_time '2026-01-01T11:59:59Z': expected no time before '2026-01-01T12:00:00Z'");
        for (long never : List.of(-1L, 10_000_000_000L)) {
            refused(
                    () -> session(NOON, never, List.of()),
                    "Invalid duration_seconds '%d': expected a number from 0 to 9999999999".formatted(never));
        }
    }

    @Test
    void aCartHoldsAProductOnce() {
        CartItem item = new CartItem("p1", 0, TEN);

        assertThat(session(NOON, 0, List.of(item)).cartContents()).containsExactly(item);
        refused(
                () -> session(NOON, 0, List.of(item, new CartItem("p1", 1, TEN))),
                "Invalid cart_contents of session 's1': expected one item a product");
        refused(() -> new CartItem("p1", -1, TEN), "Invalid quantity '-1': expected zero or more");
    }

    @Test
    void onlyADetailPageThatNamesAProductShowsOne() {
        assertThat(new PageView(NOON, "product_detail", "p1", null, null).showsProduct())
                .isTrue();
        assertThat(new PageView(NOON, "product_detail", null, "c1", null).showsProduct())
                .isFalse();
        assertThat(new PageView(NOON, "cart", "p1", null, null).showsProduct()).isFalse();
    }

    @Test
    void aProductHasAPriceAndAnOrderedHistory() {
        refused(() -> product(Money.ZERO, List.of()), "Invalid base_price '0.00': expected a positive amount");
        refused(
                () -> product(TEN, List.of(new PricePoint(TEN, NOON), new PricePoint(TEN, NOON.minusMillis(1)))),
                "Invalid price_history of product 'p1': expected order of time");
        assertThat(product(TEN, List.of(new PricePoint(TEN, NOON), new PricePoint(Money.of("9"), NOON)))
                        .priceHistory())
                .hasSize(2);
    }

    @Test
    void equalMarginsAreEqualSubcategories() {
        assertThat(new Subcategory("s1", null, new BigDecimal("0.30")))
                .isEqualTo(new Subcategory("s1", null, new BigDecimal("0.3")));
        assertThat(new Subcategory("s1", null, new BigDecimal("1E0")).profitMargin())
                .isEqualTo(BigDecimal.ONE);
        refused(
                () -> new Subcategory("s1", null, new BigDecimal("1.1")),
                "Invalid profit_margin '1.1': expected a share from -1 to 1 with at most 34 decimals");
        refused(
                () -> new Subcategory("s1", null, new BigDecimal("1E-35")),
                "Invalid profit_margin '1E-35': expected a share from -1 to 1 with at most 34 decimals");
    }

    @Test
    void listsAreCopied() {
        List<LineItem> lines = new ArrayList<>(List.of(LINE));
        Transaction order = order(lines, "20", "0", "20");
        lines.clear();

        assertThat(order.items()).containsExactly(LINE).isUnmodifiable();
    }

    @Test
    void everyIdIsChecked() {
        String rest = ": expected 1 to 128 printable ASCII characters without '#' and space";
        refused(() -> new Category("c#", null, List.of()), "Invalid category_id 'c#'" + rest);
        refused(() -> new Subcategory(" ", null, null), "Invalid subcategory_id ' '" + rest);
        refused(() -> LineItem.of("é", 1, TEN), "Invalid product_id 'é'" + rest);
        refused(() -> new CartItem("", 1, TEN), "Invalid product_id ''" + rest);
        refused(() -> new PageView(NOON, "home", "#", null, null), "Invalid product_id '#'" + rest);
        refused(() -> new PageView(NOON, "home", null, "#", null), "Invalid category_id '#'" + rest);
        refused(
                () -> new User("u\n1", Place.UNKNOWN, NOON, null, null, null, null, null),
                "Invalid user_id 'u\n1'" + rest);
    }

    private static void refused(ThrowingCallable making, String message) {
        assertThatIllegalArgumentException().isThrownBy(making).withMessage(message);
    }

    private static Transaction order(List<LineItem> lines, String subtotal, String discount, String total) {
        return new Transaction(
                "t1", null, "u1", NOON, lines, Money.of(subtotal), Money.of(discount), Money.of(total), null, "new");
    }

    private static Transaction withStatus(String status) {
        return new Transaction(
                "t1", null, "u1", NOON, List.of(LINE), LINE.subtotal(), Money.ZERO, LINE.subtotal(), null, status);
    }

    private static Session session(Instant end, long duration, List<CartItem> cart) {
        return new Session(
                "s1",
                "u1",
                NOON,
                end,
                duration,
                Place.UNKNOWN,
                null,
                Device.UNKNOWN,
                List.of(),
                List.of(),
                cart,
                Codes.BROWSED,
                null);
    }

    private static Product product(Money price, List<PricePoint> history) {
        return new Product("p1", null, null, null, price, null, true, history, null);
    }
}
