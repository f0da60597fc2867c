package io.ecom.analytics.law;

import static io.ecom.analytics.law.Law.VIEWED_PRODUCTS;
import static io.ecom.analytics.law.Law.VIEWS_IN_SESSION;
import static io.ecom.analytics.law.Law.VIEW_BEFORE_CART;

import io.ecom.model.CartItem;
import io.ecom.model.Codes;
import io.ecom.model.PageView;
import io.ecom.model.Session;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;

/** What one session must keep by itself. */
final class SessionLaws {
    private final Findings findings;

    SessionLaws(Findings findings) {
        this.findings = findings;
    }

    void check(Session session) {
        Map<String, Instant> firstViews = new HashMap<>();
        for (PageView view : session.pageViews()) {
            if (view.productId() != null) {
                firstViews.merge(view.productId(), view.timestamp(), (a, b) -> a.isBefore(b) ? a : b);
            }
        }
        findings.check(
                VIEWED_PRODUCTS,
                new HashSet<>(session.viewedProducts()).equals(firstViews.keySet()),
                () -> "session '%s' lists %d products and views %d"
                        .formatted(session.sessionId(), session.viewedProducts().size(), firstViews.size()));
        findings.check(
                VIEWS_IN_SESSION, areInside(session), () -> "session '%s' has a view outside its times or out of order"
                        .formatted(session.sessionId()));
        if (!session.cartContents().isEmpty()) {
            checkCart(session, firstViews);
        }
    }

    private void checkCart(Session session, Map<String, Instant> firstViews) {
        Optional<Instant> opened = cartOpened(session);
        for (CartItem item : session.cartContents()) {
            Instant viewed = firstViews.get(item.productId());
            findings.check(
                    VIEW_BEFORE_CART,
                    viewed != null && opened.map(viewed::isBefore).orElse(true),
                    () -> "session '%s' has product '%s' in its cart %s"
                            .formatted(
                                    session.sessionId(),
                                    item.productId(),
                                    viewed == null ? "and never views it" : "before it views it"));
        }
    }

    /** When the cart was opened first, where a page tells. */
    static Optional<Instant> cartOpened(Session session) {
        return session.pageViews().stream()
                .filter(view -> view.pageType().equals(Codes.CART))
                .map(PageView::timestamp)
                .min(Instant::compareTo);
    }

    private static boolean areInside(Session session) {
        Instant before = session.startTime();
        for (PageView view : session.pageViews()) {
            if (view.timestamp().isBefore(before) || view.timestamp().isAfter(session.endTime())) {
                return false;
            }
            before = view.timestamp();
        }
        return true;
    }
}
