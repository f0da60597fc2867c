package io.ecom.analytics.insight;

import io.ecom.analytics.stat.Tail;
import io.ecom.model.insight.Statement;
import io.ecom.model.insight.Statement.Kind;
import io.ecom.model.result.Customer;
import java.util.List;

/** Whether more buyers bought only once than would if all were alike, and what those bring who came back. */
final class RepeatBuyers implements Insight {
    private static final int FEWEST_BUYERS = 20;

    @Override
    public Found in(Evidence evidence) {
        List<Customer> buyers = evidence.rows(Customer.class).stream()
                .filter(customer -> customer.orders() > 0)
                .toList();
        if (buyers.size() < FEWEST_BUYERS) {
            return Found.NOTHING;
        }
        long once = buyers.stream().filter(buyer -> buyer.orders() == 1).count();
        double alike = Alike.fitted(buyers.stream().mapToLong(Customer::orders).toArray())
                .onceShare();
        double p = Tail.binomialAtLeast(once, buyers.size(), alike);
        if (p >= FALSE_ALARM || once == buyers.size()) {
            return Found.none(1);
        }
        long revenue = 0;
        long repeated = 0;
        for (Customer buyer : buyers) {
            revenue += buyer.revenue().cents();
            repeated += buyer.orders() > 1 ? buyer.revenue().cents() : 0;
        }
        double back = (buyers.size() - once) / (double) buyers.size();
        double part = revenue == 0 ? 0 : repeated / (double) revenue;
        return Found.one(
                1,
                Statement.of(
                        "repeat-buyers",
                        Kind.HEADLINE,
                        "%s of buyers came back and bring %s of revenue; %s bought once."
                                .formatted(Words.percent(back), Words.percent(part), Words.percent(1 - back)),
                        List.of(
                                Words.share("buyers who came back", back),
                                Words.share("their revenue", part),
                                Words.share("bought once, were all alike", alike),
                                Words.of("buyers", buyers.size(), "")),
                        "Binomial test against buyers who are alike, " + Words.p(p),
                        "purchase_frequency"));
    }
}
