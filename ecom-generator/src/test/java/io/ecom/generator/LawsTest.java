package io.ecom.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ecom.analytics.law.LawScope;
import io.ecom.analytics.law.Laws;
import io.ecom.generator.calendar.Window;
import io.ecom.model.Codes;
import io.ecom.model.PageView;
import io.ecom.model.PricePoint;
import io.ecom.model.Product;
import io.ecom.model.Session;
import io.ecom.model.Transaction;
import io.ecom.model.User;
import io.ecom.model.result.LawCheck;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws of the format, over whole small data sets, and what the generator promises beyond them. */
final class LawsTest {
    /** Small data sets are small samples. */
    private static final double TOLERANCE = 0.15;

    private static final List<ShopGenerator> SHOPS = List.of(
            ShopGenerator.of(Preset.TINY.options()),
            ShopGenerator.of(Preset.TINY.options().withSeed("crowded").withUsers(20)),
            ShopGenerator.of(Preset.TINY.options().withDays(1).withSeed("one day")),
            ShopGenerator.of(Preset.TINY.options().withGoods(1, 1)),
            ShopGenerator.of(Preset.TINY.options().withGoods(40, 12).withActivity(6_000, 2_000)),
            ShopGenerator.of(Preset.CDNOW.options().withUsers(100).withActivity(1_500, 280)),
            ShopGenerator.of(Preset.FLAT.options().withActivity(4_000, 1_000).withUsers(50)));

    static List<ShopGenerator> shops() {
        return SHOPS;
    }

    @ParameterizedTest
    @MethodSource("shops")
    void noLawIsBroken(ShopGenerator shop) {
        Window window = shop.options().shop().window();
        Laws laws = new Laws(LawScope.UNKNOWN
                .withWindow(window.first(), window.last())
                .withStock(shop.stock().toList()));
        shop.users().forEach(laws::user);
        shop.categories().forEach(laws::category);
        shop.products().forEach(laws::product);
        shop.sessions().forEach(laws::session);
        shop.transactions().forEach(laws::transaction);
        assertThat(laws.checks()).allSatisfy(check -> {
            assertThat(check.example()).as(check.law()).isNull();
            assertThat(check.broken()).as(check.law()).isZero();
        });
        assertThat(laws.checks())
                .filteredOn(check -> shop.options().days() > 1)
                .extracting(LawCheck::checked)
                .doesNotContain(0L);
    }

    @ParameterizedTest
    @MethodSource("shops")
    void idsHaveTheirForm(ShopGenerator shop) {
        assertThat(shop.users().map(User::userId)).allMatch(id -> id.matches("user_\\d{6}"));
        assertThat(shop.products().map(Product::productId)).allMatch(id -> id.matches("prod_\\d{5}"));
        assertThat(shop.sessions().map(Session::sessionId)).allMatch(id -> id.matches("sess_[0-9a-f]{10}"));
        assertThat(shop.transactions().map(Transaction::transactionId)).allMatch(id -> id.matches("txn_[0-9a-f]{12}"));
    }

    @ParameterizedTest
    @MethodSource("shops")
    void pagesFillTheirSession(ShopGenerator shop) {
        shop.sessions().forEach(session -> {
            assertThat(session.pageViews())
                    .allMatch(view ->
                            (view.productId() != null) == view.pageType().equals(Codes.PRODUCT_DETAIL));
            assertThat(session.viewedProducts())
                    .containsExactlyElementsOf(session.pageViews().stream()
                            .map(PageView::productId)
                            .filter(Objects::nonNull)
                            .distinct()
                            .toList());
            assertThat(session.cartContents().isEmpty())
                    .isEqualTo(session.conversionStatus().equals(Codes.BROWSED));
            assertThat(session.durationSeconds())
                    .isEqualTo(session.endTime().getEpochSecond()
                            - session.startTime().getEpochSecond())
                    .isEqualTo(session.pageViews().stream()
                            .mapToLong(view -> Objects.requireNonNull(view.viewDuration()))
                            .sum());
        });
    }

    @ParameterizedTest
    @MethodSource("shops")
    void ordersFollowACheckoutPage(ShopGenerator shop) {
        Map<String, Instant> checkouts = new HashMap<>();
        shop.sessions().flatMap(LawsTest::checkout).forEach(checkouts::putAll);
        shop.transactions().filter(order -> order.sessionId() != null).forEach(order -> assertThat(order.timestamp())
                .isAfter(checkouts.get(order.sessionId())));
    }

    @ParameterizedTest
    @MethodSource("shops")
    void pricesBeginWithTheProductAndEndWithItsPresentPrice(ShopGenerator shop) {
        shop.products().forEach(product -> {
            List<PricePoint> history = product.priceHistory();
            assertThat(history.get(0).date()).isEqualTo(product.creationDate());
            assertThat(history.get(history.size() - 1).price()).isEqualTo(product.basePrice());
        });
    }

    @ParameterizedTest
    @MethodSource("shops")
    void sessionsOfAUserDoNotOverlap(ShopGenerator shop) {
        Map<String, Instant> ends = new HashMap<>();
        shop.sessions().forEach(session -> {
            Instant before = ends.put(session.userId(), session.endTime());
            assertThat(before == null || before.isBefore(session.startTime())).isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("shops")
    void theNumbersAskedForAreMet(ShopGenerator shop) {
        GeneratorOptions options = shop.options();
        assertThat(shop.users()).hasSize(options.users());
        assertThat(shop.products()).hasSize(options.products());
        assertThat(shop.categories()).hasSize(options.categories());
        assertThat((double) shop.sessions().count())
                .isCloseTo(options.sessions(), within(TOLERANCE * options.sessions()));
        assertThat((double) shop.transactions().count())
                .isCloseTo(options.transactions(), within(TOLERANCE * options.transactions()));
    }

    private static Stream<Map<String, Instant>> checkout(Session session) {
        return session.pageViews().stream()
                .filter(view -> view.pageType().equals(Codes.CHECKOUT))
                .limit(1)
                .map(view -> Map.of(session.sessionId(), view.timestamp()));
    }
}
