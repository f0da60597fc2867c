package io.ecom.generator;

import io.ecom.model.Session;
import io.ecom.model.Transaction;
import java.time.Instant;

/** Something that happens in the shop, with the instant at which a replay shows it. */
public sealed interface ShopEvent {
    Instant time();

    /** A visit, shown when it begins. */
    record Visited(Session session) implements ShopEvent {
        @Override
        public Instant time() {
            return session.startTime();
        }
    }

    /** An order, shown when it is placed: after the beginning of its visit. */
    record Ordered(Transaction order) implements ShopEvent {
        @Override
        public Instant time() {
            return order.timestamp();
        }
    }
}
