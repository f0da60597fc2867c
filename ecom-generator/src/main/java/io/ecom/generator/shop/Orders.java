package io.ecom.generator.shop;

import io.ecom.generator.calendar.Window;
import io.ecom.generator.goods.BasketSize;
import io.ecom.generator.random.RandomStream;
import io.ecom.generator.random.Seed;
import io.ecom.generator.random.WeightedChoice;
import io.ecom.model.LineItem;
import io.ecom.model.Money;
import io.ecom.model.Transaction;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes orders: what is bought, at the prices of that instant, how it is paid and what became of it. Immutable. */
final class Orders {
    private static final List<String> PAYMENTS =
            List.of("credit_card", "paypal", "bank_transfer", "gift_card", "crypto", "apple_pay");
    private static final WeightedChoice PAYMENT = WeightedChoice.of(46, 31, 14, 6, 3, 0);
    private static final WeightedChoice APPLE_PAYMENT = WeightedChoice.of(36, 24, 10, 5, 2, 23);
    private static final int[] COUPONS = {5, 10, 15, 20};
    private static final WeightedChoice COUPON = WeightedChoice.of(35, 40, 17, 8);

    private final Seed seed;
    private final Window window;
    private final Baskets baskets;
    private final IdScheme ids;

    Orders(ShopSpec spec, Baskets baskets, IdScheme ids) {
        this.seed = spec.seed().part("orders");
        this.window = spec.window();
        this.baskets = baskets;
        this.ids = ids;
    }

    Transaction ofVisit(Visit visit, Purchase purchase, Purse purse) {
        RandomStream random = seed.stream(visit.person().index(), 2L * visit.number());
        boolean apple =
                List.of("iOS", "macOS").contains(String.valueOf(visit.device().os()));
        return order(
                random,
                visit.person(),
                2L * visit.number(),
                ids.session(visit),
                visit.lastPageMillis(),
                baskets.fill(random, visit.lastPageMillis(), visit.lines(), purse.share(random), purchase.category()),
                purchase,
                new Circumstances(visit.referrer().equals("email") ? 0.3 : 0.12, apple ? APPLE_PAYMENT : PAYMENT));
    }

    /** An order whose session is not known. */
    Transaction unseen(Person person, Purchase purchase, int number, Purse purse) {
        RandomStream random = seed.stream(person.index(), 2L * number + 1);
        int lines = BasketSize.alike(random);
        Basket basket = baskets.fill(random, purchase.millis(), lines, purse.share(random), purchase.category());
        return order(
                random,
                person,
                2L * number + 1,
                null,
                purchase.millis(),
                basket,
                purchase,
                new Circumstances(0.12, PAYMENT));
    }

    private record Circumstances(double couponChance, WeightedChoice payment) {}

    private Transaction order(
            RandomStream random,
            Person person,
            long number,
            @Nullable String sessionId,
            long millis,
            Basket basket,
            Purchase purchase,
            Circumstances circumstances) {
        List<LineItem> lines = basket.items().stream()
                .map(item -> LineItem.of(
                        item.article().id(), item.quantity(), item.article().priceAt(millis)))
                .toList();
        long subtotal =
                lines.stream().mapToLong(line -> line.subtotal().cents()).sum();
        boolean coupon = random.chance(circumstances.couponChance());
        long percent = coupon ? COUPONS[COUPON.pick(random)] : 0;
        long discount = (subtotal * percent + 50) / 100;
        return new Transaction(
                ids.transaction(person, number),
                sessionId,
                IdScheme.user(person.index()),
                Instant.ofEpochMilli(millis),
                lines,
                Money.ofCents(subtotal),
                Money.ofCents(discount),
                Money.ofCents(subtotal - discount),
                PAYMENTS.get(circumstances.payment().pick(random)),
                status(purchase, millis));
    }

    /** Parcels of the window's last days are still on their way. */
    private String status(Purchase purchase, long millis) {
        double age = (window.endMillis() - millis) / (double) Window.DAY_MILLIS;
        return switch (purchase.kind()) {
            case CANCELLED -> "cancelled";
            case RETURNED -> "returned";
            case SALE, LOST -> age < 2 ? "processing" : age < 6 ? "shipped" : "completed";
        };
    }
}
