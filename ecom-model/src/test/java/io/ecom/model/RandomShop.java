package io.ecom.model;

import io.ecom.model.load.RecordSink;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Records without sense but with everything odd that admission lets in: equal times, repeated lines, missing places, names
 * with commas, views outside their session, orders that name no known session, users without orders.
 */
public final class RandomShop {
    private static final Instant BEGIN = Instant.parse("2025-10-20T00:00:00Z");
    private static final List<String> PAGES = List.of("home", "product_detail", "product_detail", "cart", "checkout");
    private static final List<String> STATUSES =
            List.of("completed", "completed", "completed", "shipped", "cancelled", "returned", "refunded", "failed");
    private static final List<String> NAMES = List.of("Tent, large", "a \"b\"", "two\nlines", "Zelt", "Ähre");

    private final Random random;
    private final int size;

    private RandomShop(long seed, int size) {
        this.random = new Random(seed);
        this.size = size;
    }

    /** Sends the records of a shop with so many users to a sink. */
    public static void send(long seed, int users, RecordSink sink) {
        new RandomShop(seed, users).send(sink);
    }

    private void send(RecordSink sink) {
        for (int i = 0; i < size; i++) {
            sink.user(user(i));
        }
        for (int i = 0; i < 5; i++) {
            sink.category(category(i));
        }
        for (int i = 0; i < size / 2; i++) {
            sink.product(product(i));
        }
        for (int i = 0; i < 3 * size; i++) {
            sink.session(session(i));
        }
        for (int i = 0; i < 2 * size; i++) {
            sink.transaction(transaction(i));
        }
    }

    private User user(int i) {
        LocalDate birth = oneIn(5) ? null : LocalDate.of(1940 + random.nextInt(80), 1 + random.nextInt(12), 28);
        return new User("u" + i, Place.UNKNOWN, time(), maybe(time()), maybe("Ada"), null, birth, maybe("f"));
    }

    private Category category(int i) {
        List<Subcategory> parts = new ArrayList<>();
        for (int part = 0; part < random.nextInt(4); part++) {
            parts.add(
                    new Subcategory("s" + random.nextInt(3), null, maybe(BigDecimal.valueOf(random.nextInt(999), 3))));
        }
        return new Category("c" + i, maybe(pick(NAMES)), parts);
    }

    private Product product(int i) {
        return new Product(
                "p" + i,
                maybe(pick(NAMES)),
                maybe("c" + random.nextInt(7)),
                maybe("s" + random.nextInt(3)),
                amount(),
                null,
                true,
                List.of(),
                null);
    }

    private Session session(int i) {
        Instant start = time();
        long seconds = random.nextInt(4000);
        List<PageView> views = new ArrayList<>();
        for (int view = random.nextInt(8); view > 0; view--) {
            Instant at = oneIn(9) ? time() : start.plusSeconds(random.nextInt(40) * 60L);
            views.add(new PageView(at, pick(PAGES), maybe(productId()), null, null));
        }
        TreeSet<String> cart = new TreeSet<>();
        for (int item = random.nextInt(3); item > 0; item--) {
            cart.add(productId());
        }
        return new Session(
                "s" + i,
                "u" + random.nextInt(size),
                start,
                start.plusSeconds(seconds),
                seconds,
                Place.UNKNOWN,
                null,
                new Device(
                        maybe(pick(List.of("mobile", "desktop"))),
                        maybe(pick(List.of("iOS", "ios", "Linux"))),
                        maybe(pick(List.of("Safari", "Firefox")))),
                List.of(),
                views,
                cart.stream().map(id -> new CartItem(id, 1, amount())).toList(),
                pick(List.of("converted", "browsed", "abandoned")),
                maybe(pick(List.of("email", "direct", "search"))));
    }

    private Transaction transaction(int i) {
        List<LineItem> lines = new ArrayList<>();
        for (int line = 1 + random.nextInt(4); line > 0; line--) {
            lines.add(LineItem.of(productId(), 1 + random.nextInt(3), amount()));
        }
        Money subtotal = lines.stream().map(LineItem::subtotal).reduce(Money.ZERO, Money::plus);
        Money discount = Money.ofCents(random.nextInt((int) subtotal.cents() + 1) / 4);
        return new Transaction(
                "t" + i,
                maybe("s" + random.nextInt(4 * size)),
                "u" + random.nextInt(1 + size / 2),
                time(),
                lines,
                subtotal,
                discount,
                subtotal.minus(discount),
                maybe("paypal"),
                pick(STATUSES));
    }

    /** Half-hourly with now and then some milliseconds, so that many times are equal. */
    private Instant time() {
        return BEGIN.plusSeconds(random.nextInt(90 * 48) * 1800L).plusMillis(oneIn(4) ? random.nextInt(1000) : 0);
    }

    private String productId() {
        return "p" + random.nextInt(size / 2);
    }

    private Money amount() {
        return Money.ofCents(1 + random.nextInt(20) * 5L);
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> @Nullable T maybe(T value) {
        return oneIn(5) ? null : value;
    }

    private boolean oneIn(int chances) {
        return random.nextInt(chances) == 0;
    }
}
