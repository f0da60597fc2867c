package io.ecom.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ecom.generator.calendar.Window;
import io.ecom.model.CartItem;
import io.ecom.model.Codes;
import io.ecom.model.LineItem;
import io.ecom.model.Money;
import io.ecom.model.PageView;
import io.ecom.model.PricePoint;
import io.ecom.model.Product;
import io.ecom.model.Session;
import io.ecom.model.Transaction;
import io.ecom.model.User;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws of the format, over whole small data sets. */
final class LawsTest {
    /** Small data sets are small samples. */
    private static final double TOLERANCE = 0.15;

    private static final List<ShopGenerator> SHOPS = List.of(
            ShopGenerator.of(Preset.TINY.options()),
            ShopGenerator.of(Preset.TINY.options().withSeed("crowded").withUsers(20)),
            ShopGenerator.of(Preset.TINY.options().withDays(1).withSeed("one day")),
            ShopGenerator.of(Preset.TINY.options().withGoods(1, 1)),
            ShopGenerator.of(Preset.CDNOW.options().withUsers(100).withActivity(1_500, 280)),
            ShopGenerator.of(Preset.FLAT.options().withActivity(4_000, 1_000).withUsers(50)));

    static List<ShopGenerator> shops() {
        return SHOPS;
    }

    @ParameterizedTest
    @MethodSource("shops")
    void idsAreUniqueAndFormatted(ShopGenerator shop) {
        assertIds(shop.users().map(User::userId).toList(), "user_\\d{6}");
        assertIds(shop.products().map(Product::productId).toList(), "prod_\\d{5}");
        assertIds(shop.sessions().map(Session::sessionId).toList(), "sess_[0-9a-f]{10}");
        assertIds(shop.transactions().map(Transaction::transactionId).toList(), "txn_[0-9a-f]{12}");
    }

    @ParameterizedTest
    @MethodSource("shops")
    void ordersHappenInTheirSessions(ShopGenerator shop) {
        Map<String, Session> sessions = shop.sessions().collect(Collectors.toMap(Session::sessionId, s -> s));
        Set<String> bought = new HashSet<>();
        shop.transactions().filter(order -> order.sessionId() != null).forEach(order -> {
            Session session = Objects.requireNonNull(sessions.get(order.sessionId()));
            assertThat(bought.add(session.sessionId())).isTrue();
            assertThat(session.userId()).isEqualTo(order.userId());
            assertThat(order.timestamp()).isBetween(session.startTime(), session.endTime());
            assertThat(instantOf(session, "checkout")).isBefore(order.timestamp());
            assertThat(session.cartContents())
                    .isEqualTo(order.items().stream()
                            .map(line -> new CartItem(line.productId(), line.quantity(), line.unitPrice()))
                            .toList());
        });
        assertThat(bought)
                .isEqualTo(sessions.values().stream()
                        .filter(Session::converted)
                        .map(Session::sessionId)
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("shops")
    void productsAreViewedBeforeTheCart(ShopGenerator shop) {
        shop.sessions().forEach(session -> {
            Set<String> viewed = new LinkedHashSet<>();
            for (PageView view : session.pageViews()) {
                assertThat(view.timestamp()).isBetween(session.startTime(), session.endTime());
                assertThat(view.productId() != null).isEqualTo(view.pageType().equals(Codes.PRODUCT_DETAIL));
                if (view.productId() != null) {
                    viewed.add(view.productId());
                }
            }
            assertThat(session.viewedProducts()).isEqualTo(List.copyOf(viewed));
            assertThat(session.pageViews())
                    .isSortedAccordingTo((a, b) -> a.timestamp().compareTo(b.timestamp()));
            assertThat(session.cartContents().isEmpty())
                    .isEqualTo(session.conversionStatus().equals(Codes.BROWSED));
            for (CartItem item : session.cartContents()) {
                assertThat(firstView(session, item.productId())).isBefore(instantOf(session, Codes.CART));
            }
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
    void thePricePaidIsThePriceOfThatInstant(ShopGenerator shop) {
        Map<String, Product> products = byId(shop);
        shop.transactions().forEach(order -> {
            for (LineItem line : order.items()) {
                assertThat(line.unitPrice()).isEqualTo(priceAt(products.get(line.productId()), order.timestamp()));
            }
        });
        products.values().forEach(product -> {
            List<PricePoint> history = product.priceHistory();
            assertThat(history.get(0).date()).isEqualTo(product.creationDate());
            assertThat(history.get(history.size() - 1).price()).isEqualTo(product.basePrice());
        });
    }

    @ParameterizedTest
    @MethodSource("shops")
    void nobodyActsBeforeRegisteringOrOutsideTheWindow(ShopGenerator shop) {
        Window window = shop.options().shop().window();
        Map<String, User> users = shop.users().collect(Collectors.toMap(User::userId, Function.identity()));
        Map<String, Instant> last = new HashMap<>();
        users.values().forEach(user -> last.put(user.userId(), user.registrationDate()));
        shop.sessions().forEach(session -> {
            assertThat(window.contains(session.startTime()) && window.contains(session.endTime()))
                    .isTrue();
            assertThat(session.startTime())
                    .isAfterOrEqualTo(users.get(session.userId()).registrationDate());
            last.merge(session.userId(), session.endTime(), LawsTest::later);
        });
        shop.transactions().forEach(order -> {
            assertThat(window.contains(order.timestamp())).isTrue();
            assertThat(order.timestamp())
                    .isAfterOrEqualTo(users.get(order.userId()).registrationDate());
            last.merge(order.userId(), order.timestamp(), LawsTest::later);
        });
        users.values().forEach(user -> assertThat(user.lastActive()).isEqualTo(last.get(user.userId())));
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

    private static void assertIds(List<String> ids, String form) {
        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
        assertThat(ids).allMatch(id -> id.matches(form));
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant instantOf(Session session, String pageType) {
        return session.pageViews().stream()
                .filter(view -> view.pageType().equals(pageType))
                .findFirst()
                .orElseThrow()
                .timestamp();
    }

    private static Instant firstView(Session session, String productId) {
        return session.pageViews().stream()
                .filter(view -> productId.equals(view.productId()))
                .findFirst()
                .orElseThrow()
                .timestamp();
    }

    private static Map<String, Product> byId(ShopGenerator shop) {
        return shop.products().collect(Collectors.toMap(Product::productId, Function.identity()));
    }

    private static Money priceAt(Product product, Instant time) {
        Money price = null;
        for (PricePoint point : product.priceHistory()) {
            price = point.date().isAfter(time) ? price : point.price();
        }
        return Objects.requireNonNull(price);
    }
}
