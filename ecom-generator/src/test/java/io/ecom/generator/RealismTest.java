package io.ecom.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.generator.shop.Story;
import io.ecom.model.Codes;
import io.ecom.model.LineItem;
import io.ecom.model.PageView;
import io.ecom.model.Session;
import io.ecom.model.Transaction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The demo shop against the figures of real shops, with room for sampling error. */
final class RealismTest {
    private static final GeneratorOptions DEMO = Preset.DEMO.options();

    private static final List<Long> ORDER_VALUES = new ArrayList<>();
    private static final List<Long> BUYER_REVENUES = new ArrayList<>();
    private static final List<Integer> PAGES = new ArrayList<>();
    private static final Map<String, Long> CARTS_BY_DEVICE = new HashMap<>();
    private static final Map<String, Long> BOUGHT_BY_DEVICE = new HashMap<>();
    private static final Map<String, Long> SOLD = new HashMap<>();
    private static final Map<String, Long> STATUSES = new HashMap<>();
    private static long views;
    private static long cartItems;
    private static long lines;
    private static long oneLiners;
    private static long onceBuyers;

    @BeforeAll
    static void open() {
        ShopGenerator.of(DEMO).stories(0, DEMO.users()).forEach(RealismTest::take);
        ORDER_VALUES.sort(Comparator.naturalOrder());
        BUYER_REVENUES.sort(Comparator.reverseOrder());
        PAGES.sort(Comparator.naturalOrder());
    }

    private static void take(Story story) {
        for (Session session : story.sessions()) {
            PAGES.add(session.pageViews().size());
            cartItems += session.cartContents().size();
            for (PageView view : session.pageViews()) {
                views += view.pageType().equals(Codes.PRODUCT_DETAIL) ? 1 : 0;
            }
            if (!session.cartContents().isEmpty()) {
                String device = String.valueOf(session.device().type());
                CARTS_BY_DEVICE.merge(device, 1L, Long::sum);
                BOUGHT_BY_DEVICE.merge(device, session.converted() ? 1L : 0, Long::sum);
            }
        }
        long revenue = 0;
        int sales = 0;
        for (Transaction order : story.orders()) {
            STATUSES.merge(order.status(), 1L, Long::sum);
            lines += order.items().size();
            if (order.isSale()) {
                revenue += order.total().cents();
                sales++;
                ORDER_VALUES.add(order.total().cents());
                oneLiners += order.items().size() == 1 ? 1 : 0;
                for (LineItem line : order.items()) {
                    SOLD.merge(line.productId(), 1L, Long::sum);
                }
            }
        }
        if (sales > 0) {
            BUYER_REVENUES.add(revenue);
            onceBuyers += sales == 1 ? 1 : 0;
        }
    }

    @Test
    void theNumbersAskedForAreMetWithinTwoPercent() {
        assertThat(PAGES.size() / (double) DEMO.sessions()).isBetween(0.98, 1.02);
        assertThat(orders() / (double) DEMO.transactions()).isBetween(0.98, 1.02);
    }

    @Test
    void fewVisitsBuy() {
        assertThat(orders() / (double) PAGES.size()).isBetween(0.045, 0.055);
        assertThat(cartItems / (double) views).isBetween(0.02, 0.09);
        assertThat(lines / (double) views).isBetween(0.008, 0.027);
        assertThat(lines / (double) cartItems).isBetween(0.28, 0.36);
    }

    @Test
    void phonesAbandonMore() {
        double phone = 1 - BOUGHT_BY_DEVICE.get("mobile") / (double) CARTS_BY_DEVICE.get("mobile");
        double computer = 1 - BOUGHT_BY_DEVICE.get("desktop") / (double) CARTS_BY_DEVICE.get("desktop");
        assertThat(1 - orders() / (double) sum(CARTS_BY_DEVICE)).isBetween(0.65, 0.75);
        assertThat(phone - computer).isBetween(0.03, 0.15);
    }

    @Test
    void visitsHaveALongTail() {
        double mean = PAGES.stream().mapToInt(Integer::intValue).average().orElseThrow();
        assertThat(mean / PAGES.get(PAGES.size() / 2)).isGreaterThan(1.9);
    }

    @Test
    void aFifthOfTheCustomersBringsTwoThirdsOfTheRevenue() {
        assertThat(topShare(0.2)).isBetween(0.62, 0.73);
        assertThat(topShare(0.01)).isBetween(0.08, 0.20);
        assertThat(onceBuyers / (double) BUYER_REVENUES.size()).isBetween(0.45, 0.62);
    }

    @Test
    void orderValuesAreSkewed() {
        double mean = ORDER_VALUES.stream().mapToLong(Long::longValue).average().orElseThrow();
        assertThat(mean / ORDER_VALUES.get(ORDER_VALUES.size() / 2)).isBetween(1.3, 1.5);
        double[] logs = ORDER_VALUES.stream().mapToDouble(Math::log).toArray();
        double middle = Arrays.stream(logs).average().orElseThrow();
        double variance = Arrays.stream(logs)
                .map(x -> (x - middle) * (x - middle))
                .average()
                .orElseThrow();
        assertThat(Math.sqrt(variance)).isBetween(0.6, 0.9);
    }

    @Test
    void basketsAreSmallAndAFewProductsSellMost() {
        assertThat(oneLiners / (double) ORDER_VALUES.size()).isBetween(0.4, 0.6);
        List<Long> counts =
                SOLD.values().stream().sorted(Comparator.reverseOrder()).toList();
        long top = counts.stream()
                .limit(DEMO.products() / 5)
                .mapToLong(Long::longValue)
                .sum();
        assertThat(top / (double) sum(SOLD)).isBetween(0.55, 0.85);
    }

    @Test
    void someOrdersComeBack() {
        assertThat(STATUSES.get("returned") / (double) orders()).isBetween(0.10, 0.20);
        assertThat(STATUSES.get("cancelled") / (double) orders()).isBetween(0.02, 0.08);
        assertThat(STATUSES.keySet())
                .containsExactlyInAnyOrder("completed", "shipped", "processing", "cancelled", "returned");
    }

    private static long orders() {
        return sum(STATUSES);
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static double topShare(double share) {
        long top = BUYER_REVENUES.stream()
                .limit((long) Math.ceil(BUYER_REVENUES.size() * share))
                .mapToLong(Long::longValue)
                .sum();
        return top / (double) BUYER_REVENUES.stream().mapToLong(Long::longValue).sum();
    }
}
