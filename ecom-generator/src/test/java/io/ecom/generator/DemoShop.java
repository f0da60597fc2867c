package io.ecom.generator;

import io.ecom.analytics.scorecard.Scorecard;
import io.ecom.generator.shop.Shop;
import io.ecom.generator.shop.Story;
import io.ecom.model.Session;
import io.ecom.model.Transaction;
import io.ecom.model.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The demo shop with all that happens in it, made once for all tests that look at it. */
final class DemoShop {
    static final GeneratorOptions OPTIONS = Preset.DEMO.options();
    static final Shop SHOP = Shop.open(OPTIONS.shop());
    static final Scorecard SCORECARD = new Scorecard();
    static final List<User> USERS = new ArrayList<>();
    static final List<Transaction> ORDERS = new ArrayList<>();
    static final List<Glance> SESSIONS = new ArrayList<>();

    static {
        hear();
    }

    private DemoShop() {}

    static List<Transaction> sales() {
        return ORDERS.stream().filter(Transaction::isSale).toList();
    }

    /** What is kept of a session; the day counts from the first of the window. */
    record Glance(int day, String device, String referrer, boolean converted) {
        private static Glance of(Session session) {
            return new Glance(
                    SHOP.spec().window().dayOf(session.startTime().toEpochMilli()),
                    Objects.requireNonNull(session.device().type()),
                    Objects.requireNonNull(session.referrer()),
                    session.converted());
        }
    }

    private static void hear() {
        for (int user = 0; user < OPTIONS.users(); user++) {
            Story story = SHOP.story(user);
            SCORECARD.user(story.user());
            story.sessions().forEach(SCORECARD::session);
            story.orders().forEach(SCORECARD::transaction);
            USERS.add(story.user());
            ORDERS.addAll(story.orders());
            story.sessions().stream().map(Glance::of).forEach(SESSIONS::add);
        }
    }
}
