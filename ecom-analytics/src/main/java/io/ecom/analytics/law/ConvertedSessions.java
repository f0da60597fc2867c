package io.ecom.analytics.law;

import static io.ecom.analytics.law.Law.CART_BEFORE_ORDER;
import static io.ecom.analytics.law.Law.CONVERTED_MEANS_ORDER;
import static io.ecom.analytics.law.Law.ONE_ORDER_A_SESSION;
import static io.ecom.analytics.law.Law.ORDER_IN_SESSION;

import io.ecom.model.CartItem;
import io.ecom.model.LineItem;
import io.ecom.model.Session;
import io.ecom.model.Times;
import io.ecom.model.Transaction;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings orders together with the sessions they were placed in; remembers only sessions that converted. */
final class ConvertedSessions {
    private final Findings findings;
    private final Map<String, Visit> visits = new HashMap<>();

    ConvertedSessions(Findings findings) {
        this.findings = findings;
    }

    void add(Session session) {
        if (session.converted()) {
            visits.put(
                    session.sessionId(),
                    new Visit(
                            session.userId(),
                            session.startTime(),
                            session.endTime(),
                            SessionLaws.cartOpened(session),
                            session.cartContents().stream()
                                    .map(CartItem::productId)
                                    .toList()));
        }
    }

    /** @param sessionId of a session that is there */
    void order(Transaction order, String sessionId) {
        Visit visit = visits.get(sessionId);
        findings.check(
                CONVERTED_MEANS_ORDER, visit != null, () -> "transaction '%s' names session '%s', which did not convert"
                        .formatted(order.transactionId(), sessionId));
        if (visit == null) {
            return;
        }
        Instant time = order.timestamp();
        findings.check(ONE_ORDER_A_SESSION, !visit.ordered, () -> "session '%s' has two orders".formatted(sessionId));
        visit.ordered = true;
        boolean inside = !time.isBefore(visit.start) && !time.isAfter(visit.end);
        findings.check(
                ORDER_IN_SESSION,
                inside && visit.userId.equals(order.userId()),
                () -> "transaction '%s' of user '%s' at %s is not in session '%s' of user '%s' from %s to %s"
                        .formatted(
                                order.transactionId(),
                                order.userId(),
                                Times.text(time),
                                sessionId,
                                visit.userId,
                                Times.text(visit.start),
                                Times.text(visit.end)));
        boolean fromCart = order.items().stream().map(LineItem::productId).allMatch(visit.cart::contains);
        findings.check(
                CART_BEFORE_ORDER,
                fromCart && visit.cartOpened.map(time::isAfter).orElse(true),
                () -> "transaction '%s' %s"
                        .formatted(
                                order.transactionId(),
                                fromCart
                                        ? "is placed before its cart is opened"
                                        : "orders what does not lie in the cart of its session"));
    }

    void end() {
        visits.forEach((sessionId, visit) ->
                findings.check(CONVERTED_MEANS_ORDER, visit.ordered, () -> "session '%s' converted without an order"
                        .formatted(sessionId)));
    }

    private static final class Visit {
        private final String userId;
        private final Instant start;
        private final Instant end;
        private final Optional<Instant> cartOpened;
        private final List<String> cart;
        private boolean ordered;

        private Visit(String userId, Instant start, Instant end, Optional<Instant> cartOpened, List<String> cart) {
            this.userId = userId;
            this.start = start;
            this.end = end;
            this.cartOpened = cartOpened;
            this.cart = cart;
        }
    }
}
