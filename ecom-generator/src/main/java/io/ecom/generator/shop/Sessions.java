package io.ecom.generator.shop;

import io.ecom.generator.goods.Article;
import io.ecom.generator.goods.Demand;
import io.ecom.generator.random.RandomStream;
import io.ecom.generator.random.Seed;
import io.ecom.model.CartItem;
import io.ecom.model.LineItem;
import io.ecom.model.PageView;
import io.ecom.model.Session;
import io.ecom.model.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the outline of a visit into a session with its pages. Immutable. */
final class Sessions {
    private final Seed seed;
    private final Demand demand;
    private final Baskets baskets;
    private final Map<String, Article> byId;
    private final IdScheme ids;
    private final Names names;

    Sessions(ShopSpec spec, Demand demand, Baskets baskets, Map<String, Article> byId, IdScheme ids, Names names) {
        this.seed = spec.seed().part("pages");
        this.demand = demand;
        this.baskets = baskets;
        this.byId = byId;
        this.ids = ids;
        this.names = names;
    }

    /** @param order what the visit buys; nothing for all others */
    Session of(Visit visit, @Nullable Transaction order) {
        RandomStream random = seed.stream(visit.person().index(), visit.number());
        List<CartItem> cart = order == null ? abandoned(random, visit) : bought(order);
        Path path = new Path(random, visit, demand);
        path.browse(cart.stream().map(item -> byId.get(item.productId())).toList());
        List<PageView> views = path.views();
        Set<String> viewed = new LinkedHashSet<>();
        for (PageView view : views) {
            if (view.productId() != null) {
                viewed.add(view.productId());
            }
        }
        return new Session(
                ids.session(visit),
                IdScheme.user(visit.person().index()),
                Instant.ofEpochMilli(visit.startMillis()),
                Instant.ofEpochMilli(visit.endMillis()),
                visit.seconds(),
                names.place(visit.person()),
                visit.person().ipAddress(),
                visit.device(),
                List.copyOf(viewed),
                views,
                cart,
                visit.outcome().code(),
                visit.referrer());
    }

    private static List<CartItem> bought(Transaction order) {
        List<CartItem> cart = new ArrayList<>();
        for (LineItem line : order.items()) {
            cart.add(new CartItem(line.productId(), line.quantity(), line.unitPrice()));
        }
        return cart;
    }

    private List<CartItem> abandoned(RandomStream random, Visit visit) {
        if (visit.lines() == 0) {
            return List.of();
        }
        long millis = visit.lastPageMillis();
        List<CartItem> cart = new ArrayList<>();
        for (Basket.Item item : baskets.fill(random, millis, visit.lines(), random.uniform(), -1)
                .items()) {
            cart.add(new CartItem(
                    item.article().id(), item.quantity(), item.article().priceAt(millis)));
        }
        return cart;
    }
}
