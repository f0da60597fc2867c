package io.ecom.analytics.insight;

import io.ecom.model.insight.Figure;
import io.ecom.model.insight.Statement;
import io.ecom.model.insight.Statement.Kind;
import io.ecom.model.result.Customer;
import java.util.Arrays;
import java.util.List;

/** Whether few customers bring much of the revenue, more than chance makes of customers who are alike. */
final class Concentration implements Insight {
    /** Even customers who are alike do not bring a fifth of the revenue each fifth; this is clearly more. */
    private static final double LEAST_SHARE = 0.3;

    private static final int FEWEST_BUYERS = 20;

    @Override
    public Found in(Evidence evidence) {
        List<Customer> buyers = evidence.rows(Customer.class).stream()
                .filter(customer -> customer.orders() > 0)
                .toList();
        if (buyers.size() < FEWEST_BUYERS) {
            return Found.NOTHING;
        }
        long[] cents = buyers.stream()
                .mapToLong(buyer -> Math.max(0, buyer.revenue().cents()))
                .sorted()
                .toArray();
        long all = Arrays.stream(cents).sum();
        int top = (buyers.size() + 4) / 5;
        double share = all == 0
                ? 0
                : Arrays.stream(cents, cents.length - top, cents.length).sum() / (double) all;
        long[] orders = buyers.stream().mapToLong(Customer::orders).toArray();
        double p = Alike.fitted(orders).pValue(orders);
        if (p >= FALSE_ALARM || share < LEAST_SHARE) {
            return Found.none(1);
        }
        double gini = gini(cents, all);
        return Found.one(
                1,
                Statement.of(
                        "concentration",
                        Kind.HEADLINE,
                        "The top 20 %% of customers bring %s of revenue (Gini %s)."
                                .formatted(Words.percent(share), Words.decimal(gini)),
                        figures(buyers.size(), share, gini),
                        "Orders per buyer vary more than those of buyers who are alike: dispersion test, " + Words.p(p),
                        "spending_tiers"));
    }

    private static List<Figure> figures(int buyers, double share, double gini) {
        return List.of(
                Words.share("revenue of the top 20 %", share),
                Words.number("Gini", gini),
                Words.of("buyers", buyers, ""));
    }

    /** Twice the area between the line of equality and Lorenz's curve. */
    private static double gini(long[] ascending, long sum) {
        double weighted = 0;
        for (int i = 0; i < ascending.length; i++) {
            weighted += (2.0 * (i + 1) - ascending.length - 1) * ascending[i];
        }
        return weighted / ((double) ascending.length * sum);
    }
}
