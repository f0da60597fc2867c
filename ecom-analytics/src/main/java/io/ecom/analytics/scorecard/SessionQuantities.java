package io.ecom.analytics.scorecard;

import io.ecom.model.CartItem;
import io.ecom.model.PageView;
import io.ecom.model.Session;
import io.ecom.model.Times;
import java.time.DayOfWeek;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What sessions say: how they come to an end, how long they are. Holds sums and the ids of the users seen. */
final class SessionQuantities {
    private static final int LONGEST = 10_000;

    private final long[] byLength = new long[LONGEST + 1];
    private final Set<String> users = new HashSet<>();
    private final Carts all = new Carts();
    private final Carts mobile = new Carts();
    private final Carts desktop = new Carts();
    private long sessions;
    private long converted;
    private long onWeekends;
    private long events;
    private long views;
    private long inCarts;

    void add(Session session, ProductEvents products) {
        sessions++;
        converted += session.converted() ? 1 : 0;
        users.add(session.userId());
        onWeekends += Times.day(session.startTime()).getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0 ? 1 : 0;
        events += session.pageViews().size();
        byLength[Math.min(LONGEST, session.pageViews().size())]++;
        for (PageView view : session.pageViews()) {
            if (view.showsProduct()) {
                views++;
                products.event(view.productId());
            }
        }
        for (CartItem item : session.cartContents()) {
            inCarts++;
            products.event(item.productId());
        }
        if (!session.cartContents().isEmpty()) {
            all.add(session);
            carts(session.device().type()).add(session);
        }
    }

    /** @param lines the lines of all orders */
    void addTo(Map<Quantity, Estimate> estimates, long lines) {
        estimates.put(Quantity.CARTS_PER_VIEW, Estimate.share(inCarts, views));
        estimates.put(Quantity.PURCHASES_PER_VIEW, ratio(lines, views));
        estimates.put(Quantity.PURCHASES_PER_CART, ratio(lines, inCarts));
        estimates.put(Quantity.CART_ABANDONMENT, all.abandonment());
        Estimate byMobile = mobile.abandonment();
        Estimate byDesktop = desktop.abandonment();
        estimates.put(
                Quantity.MOBILE_ABANDONMENT_GAP,
                new Estimate(byMobile.value() - byDesktop.value(), Math.hypot(byMobile.error(), byDesktop.error())));
        estimates.put(Quantity.SESSIONS_THAT_BUY, Estimate.share(converted, sessions));
        estimates.put(
                Quantity.EVENTS_PER_SESSION_SKEW,
                sessions == 0 ? Estimate.MISSING : Estimate.of(events / (double) sessions / medianLength()));
        estimates.put(Quantity.RETURNING_SESSIONS, Estimate.share(sessions - users.size(), sessions));
        estimates.put(Quantity.WEEKEND_SESSIONS, Estimate.share(onWeekends, sessions));
    }

    private Carts carts(@Nullable String device) {
        if ("mobile".equals(device)) {
            return mobile;
        }
        return "desktop".equals(device) ? desktop : new Carts();
    }

    private double medianLength() {
        long seen = 0;
        for (int length = 0; length <= LONGEST; length++) {
            seen += byLength[length];
            if (2 * seen >= sessions) {
                return length;
            }
        }
        return LONGEST;
    }

    /** Of two counts that are apart: the upper one may be the larger. */
    private static Estimate ratio(long upper, long lower) {
        double ratio = upper / (double) lower;
        return lower == 0 ? Estimate.MISSING : new Estimate(ratio, ratio / Math.sqrt(Math.max(1, upper)));
    }

    private static final class Carts {
        private long count;
        private long bought;

        private void add(Session session) {
            count++;
            bought += session.converted() ? 1 : 0;
        }

        private Estimate abandonment() {
            return Estimate.share(count - bought, count);
        }
    }
}
