package io.ecom.generator;

import io.ecom.analytics.scorecard.Scorecard;
import io.ecom.generator.shop.Shop;
import io.ecom.generator.shop.Story;
import io.ecom.model.Transaction;
import io.ecom.model.User;
import java.util.ArrayList;
import java.util.List;

/** The demo shop with all that happens in it, made once for all tests that look at it. */
final class DemoShop {
    static final GeneratorOptions OPTIONS = Preset.DEMO.options();
    static final Shop SHOP = Shop.open(OPTIONS.shop());
    static final Scorecard SCORECARD = new Scorecard();
    static final List<User> USERS = new ArrayList<>();
    static final List<Transaction> ORDERS = new ArrayList<>();
    static final long SESSIONS = hear();

    private DemoShop() {}

    static List<Transaction> sales() {
        return ORDERS.stream().filter(Transaction::isSale).toList();
    }

    private static long hear() {
        long sessions = 0;
        for (int user = 0; user < OPTIONS.users(); user++) {
            Story story = SHOP.story(user);
            SCORECARD.user(story.user());
            story.sessions().forEach(SCORECARD::session);
            story.orders().forEach(SCORECARD::transaction);
            USERS.add(story.user());
            ORDERS.addAll(story.orders());
            sessions += story.sessions().size();
        }
        return sessions;
    }
}
