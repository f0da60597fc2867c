package io.ecom.analytics.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.model.CartItem;
import io.ecom.model.Codes;
import io.ecom.model.Device;
import io.ecom.model.LineItem;
import io.ecom.model.Money;
import io.ecom.model.PageView;
import io.ecom.model.Place;
import io.ecom.model.Session;
import io.ecom.model.Transaction;
import io.ecom.model.User;
import io.ecom.model.result.Score;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ScorecardTest {
    private static final Instant NEW_YEAR = Instant.parse("2025-01-01T00:00:00Z");

    private final Scorecard scorecard = new Scorecard();

    @Test
    void everyQuantityHasItsBand() {
        assertThat(Band.all()).extracting(Band::quantity).containsExactly(Quantity.values());
    }

    @Test
    void nothingHeardIsNothingKnown() {
        assertThat(scorecard.scores()).hasSameSizeAs(Quantity.values()).allSatisfy(score -> {
            assertThat(score.value()).isNull();
            assertThat(score.liesInside()).isFalse();
        });
    }

    @Test
    void sharesOfSessionsAreCounted() {
        scorecard.user(user("u", 0));
        session(1, "mobile", Codes.BROWSED, "p");
        session(2, "mobile", "abandoned", "p");
        session(3, "desktop", Codes.CONVERTED, "p");
        session(4, "desktop", "abandoned", "p", "q");
        assertThat(value("sessions_that_buy")).isEqualTo("0.2500");
        assertThat(value("cart_abandonment")).isEqualTo("0.6667");
        assertThat(value("mobile_abandonment_gap")).isEqualTo("0.5000");
        assertThat(value("carts_per_view")).isEqualTo("0.8000");
        assertThat(value("returning_sessions")).isEqualTo("0.7500");
    }

    @Test
    void salesOfCustomersAreCounted() {
        Stream.of("u", "v", "w", "x", "y").map(id -> user(id, 0)).forEach(scorecard::user);
        order("a", "u", 0, 80, "completed");
        order("b", "u", 31, 80, "completed");
        order("c", "v", 2, 10, "completed");
        order("d", "w", 3, 10, "completed");
        order("e", "x", 4, 10, "completed");
        order("f", "y", 364, 10, "completed");
        order("g", "y", 10, 500, "returned");
        assertThat(value("top_fifth_of_year")).isEqualTo("0.8000");
        assertThat(value("spend_gini")).isEqualTo("0.6000");
        assertThat(value("one_time_buyers")).isEqualTo("0.7500");
        assertThat(value("repeat_in_quarter")).isEqualTo("0.2500");
        assertThat(value("retention_month_1")).isEqualTo("0.2500");
        assertThat(value("returned_orders")).isEqualTo("0.1429");
        assertThat(value("single_line_orders")).isEqualTo("1.0000");
    }

    @Test
    void aBandIsNotMeantForAShorterWindow() {
        scorecard.user(user("u", 0));
        order("a", "u", 0, 80, "completed");
        assertThat(score("top_fifth_of_year").verdict()).isEqualTo("too_short");
        assertThat(score("lines_per_order").verdict()).isEqualTo("outside");
        assertThat(score("weekend_sessions").verdict()).isEqualTo("shown");
    }

    @Test
    void dataForLoadIsExemptFromWhatOnlyLifeHas() {
        scorecard.user(user("u", 0));
        for (int i = 0; i < 400; i++) {
            order("t" + i, "u", i, 10, "completed");
        }
        assertThat(score("spend_gini").verdict()).isEqualTo("exempt");
        assertThat(score("returned_orders").verdict()).isEqualTo("outside");
    }

    @Test
    void aPlantedPairIsFoundAndLeftOutOfTheOthers() {
        Numbers baskets = new Numbers();
        long[] sales = new long[10];
        for (int i = 0; i < 1_000; i++) {
            int[] basket = i < 40 ? new int[] {0, 1} : new int[] {2 + i % 8, 2 + i / 8 % 8};
            Arrays.stream(basket).distinct().forEach(product -> {
                sales[product]++;
                baskets.add(product);
            });
            baskets.add(PairLifts.END);
        }
        Map<Quantity, Estimate> estimates = new EnumMap<>(Quantity.class);
        sales[0] += 60;
        sales[1] += 60;
        new PairLifts(sales, baskets, 1_000).addTo(estimates);
        assertThat(estimates.get(Quantity.PAIR_LIFT_FOUND).value()).isEqualTo(4);
    }

    private String value(String quantity) {
        return String.valueOf(score(quantity).value());
    }

    private Score score(String quantity) {
        return scorecard.scores().stream()
                .filter(score -> score.quantity().equals(quantity))
                .findFirst()
                .orElseThrow();
    }

    private static Instant day(int day) {
        return NEW_YEAR.plus(Duration.ofDays(day));
    }

    private static User user(String id, int day) {
        return new User(id, Place.UNKNOWN, day(day), null, null, null, null, null);
    }

    private void order(String id, String user, int day, long amount, String status) {
        Money price = Money.ofCents(100 * amount);
        scorecard.transaction(new Transaction(
                id, null, user, day(day), List.of(LineItem.of("p", 1, price)), price, Money.ZERO, price, null, status));
    }

    private void session(int day, String device, String status, String... products) {
        scorecard.session(new Session(
                "s" + day,
                "u",
                day(day),
                day(day),
                0,
                Place.UNKNOWN,
                null,
                new Device(device, null, null),
                List.of(products),
                Stream.of(products)
                        .map(product -> new PageView(day(day), Codes.PRODUCT_DETAIL, product, null, 1L))
                        .toList(),
                status.equals(Codes.BROWSED)
                        ? List.of()
                        : Stream.of(products)
                                .map(product -> new CartItem(product, 1, Money.of("1.00")))
                                .toList(),
                status,
                null));
    }
}
