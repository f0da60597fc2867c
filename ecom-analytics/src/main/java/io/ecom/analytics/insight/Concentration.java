package io.ecom.analytics.insight;

import io.ecom.analytics.stat.Lorenz;
import io.ecom.model.insight.Figure;
import io.ecom.model.insight.Statement;
import io.ecom.model.insight.Statement.Kind;
import io.ecom.model.result.Customer;
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
        Lorenz revenue = Lorenz.of(buyers.stream()
                .mapToLong(buyer -> Math.max(0, buyer.revenue().cents()))
                .toArray());
        double share = revenue.topFifth();
        long[] orders = buyers.stream().mapToLong(Customer::orders).toArray();
        double p = Alike.fitted(orders).pValue(orders);
        if (p >= FALSE_ALARM || !(share >= LEAST_SHARE)) {
            return Found.none(1);
        }
        double gini = revenue.gini();
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
}
