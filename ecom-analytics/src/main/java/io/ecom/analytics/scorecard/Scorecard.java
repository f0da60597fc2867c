package io.ecom.analytics.scorecard;

import io.ecom.model.Session;
import io.ecom.model.Transaction;
import io.ecom.model.User;
import io.ecom.model.load.RecordSink;
import io.ecom.model.result.Score;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Hears all admitted records of a data set once and then says how real it looks.
 *
 * <p>It holds a few words of each user and each sale, nothing of a session. For one thread.
 */
public final class Scorecard implements RecordSink {
    /** From so many orders a user on the data is meant for load, not for life. */
    private static final double VOLUME = 5;

    private static final int DIGITS = 4;

    private final Map<String, Buyer> users = new HashMap<>();
    private final Period period = new Period();
    private final ProductEvents products = new ProductEvents();
    private final SessionQuantities sessions = new SessionQuantities();
    private final BasketQuantities baskets = new BasketQuantities(products);
    private final CalendarQuantities calendar = new CalendarQuantities();

    @Override
    public void user(User user) {
        users.put(user.userId(), new Buyer(user.registrationDate().toEpochMilli()));
    }

    @Override
    public void session(Session session) {
        period.add(session.startTime());
        sessions.add(session, products);
    }

    @Override
    public void transaction(Transaction order) {
        period.add(order.timestamp());
        baskets.add(order);
        Buyer buyer = users.get(order.userId());
        if (order.isSale() && buyer != null) {
            calendar.sale(order.timestamp());
            buyer.add(order.timestamp().toEpochMilli(), order.total().cents());
        }
    }

    /** A row for each quantity, whatever the window; the verdict says whether its band is meant for this data. */
    public List<Score> scores() {
        Map<Quantity, Estimate> estimates = new EnumMap<>(Quantity.class);
        sessions.addTo(estimates, baskets.lines());
        products.addTo(estimates);
        baskets.addTo(estimates);
        calendar.addTo(estimates, period);
        List<Buyer> buyers = users.values().stream()
                .filter(buyer -> buyer.sales() > 0)
                .sorted((a, b) -> Long.compare(a.registered(), b.registered()))
                .toList();
        new CustomerQuantities(buyers, period).addTo(estimates);
        return Band.all().stream()
                .map(band -> score(band, estimates.getOrDefault(band.quantity(), Estimate.MISSING)))
                .toList();
    }

    private Score score(Band band, Estimate estimate) {
        return new Score(
                band.quantity().toString(),
                band.meaning(),
                estimate.isMissing() ? null : rounded(estimate.value()),
                estimate.isMissing() || estimate.error() == 0 ? null : rounded(estimate.error()),
                band.low(),
                band.high(),
                verdict(band, estimate),
                band.flat(),
                band.days(),
                band.population(),
                band.source());
    }

    private String verdict(Band band, Estimate estimate) {
        if (!band.isScored()) {
            return "shown";
        }
        if (period.days() < band.days() || (band.quantity() == Quantity.PEAK_DAY && !period.holdsTheEndOfAYear())) {
            return "too_short";
        }
        if (!band.forVolume() && baskets.orders() > VOLUME * users.size()) {
            return "exempt";
        }
        if (estimate.isMissing()) {
            return "missing";
        }
        return band.holds(estimate) ? "inside" : "outside";
    }

    private static @Nullable BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_UP);
    }
}
