package io.ecom.analytics.insight;

import io.ecom.analytics.stat.Correlation;
import io.ecom.analytics.stat.Interval;
import io.ecom.analytics.stat.Tail;
import io.ecom.model.insight.Statement;
import io.ecom.model.insight.Statement.Kind;
import io.ecom.model.result.Customer;
import java.util.List;

/**
 * Whether those who look around more spend more. Only visits without an order count: those with one go along with spending
 * by their nature.
 */
final class LookersSpend implements Insight {
    private static final double LEAST_CORRELATION = 0.1;
    private static final int FEWEST_USERS = 20;

    @Override
    public Found in(Evidence evidence) {
        List<Customer> users = evidence.rows(Customer.class);
        if (users.size() < FEWEST_USERS) {
            return Found.NOTHING;
        }
        long[] looked = users.stream()
                .mapToLong(user -> user.sessions() - user.convertedSessions())
                .toArray();
        long[] spent = users.stream().mapToLong(user -> user.revenue().cents()).toArray();
        double spearman = Correlation.spearman(looked, spent);
        double p = Double.isNaN(spearman) ? 1 : Tail.normal(spearman * Math.sqrt(users.size() - 1));
        if (p >= FALSE_ALARM || Math.abs(spearman) < LEAST_CORRELATION) {
            return Found.none(1);
        }
        Interval interval = Correlation.interval(spearman, users.size()).orElse(new Interval(spearman, spearman));
        return Found.one(
                1,
                Statement.of(
                        "lookers-spend",
                        Kind.FINDING,
                        "Who looks around %s spends more: rank correlation of visits without an order and net revenue %s (95 %% interval %s to %s)."
                                .formatted(
                                        spearman > 0 ? "more" : "less",
                                        Words.decimal(spearman),
                                        Words.decimal(interval.low()),
                                        Words.decimal(interval.high())),
                        List.of(
                                Words.number("rank correlation", spearman),
                                Words.number("from", interval.low()),
                                Words.number("to", interval.high()),
                                Words.of("users", users.size(), "")),
                        "Spearman's rank correlation of all users, " + Words.p(p),
                        "customers"));
    }
}
