package io.ecom.hbase;

import io.ecom.model.CartItem;
import io.ecom.model.Device;
import io.ecom.model.Money;
import io.ecom.model.PageView;
import io.ecom.model.Place;
import io.ecom.model.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Any number of sessions, each a function of its index. */
public final class ShopSessions {
    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    private static final String[] PAGES = {"home", "product_detail", "product_detail", "cart"};

    private ShopSessions() {}

    public static Session session(int index, int views) {
        Instant start = START.plusSeconds(index * 37L % 31_536_000);
        List<PageView> pageViews = new ArrayList<>(views);
        for (int i = 0; i < views; i++) {
            String product = i % 4 == 0 ? null : product(index + i);
            pageViews.add(new PageView(start.plusSeconds(20L * i), PAGES[i % 4], product, "cat_7", 20L));
        }
        return new Session(
                "sess_%010d".formatted(index),
                user(index),
                start,
                start.plusSeconds(20L * views),
                20L * views,
                new Place("Oslo", "03", "NO"),
                "10.1.%d.%d".formatted(index / 256 % 256, index % 256),
                new Device("mobile", "iOS", "Safari"),
                List.of(product(index), product(index + 1)),
                pageViews,
                index % 3 == 0 ? List.of(new CartItem(product(index), 2, Money.ofCents(1_999))) : List.of(),
                index % 10 == 0 ? "converted" : index % 10 < 5 ? "abandoned" : "browsed",
                "search_engine");
    }

    public static String user(int index) {
        return "user_%06d".formatted(index * 7919L % 5_000);
    }

    private static String product(int index) {
        return "prod_%05d".formatted(index * 31L % 1_000);
    }
}
