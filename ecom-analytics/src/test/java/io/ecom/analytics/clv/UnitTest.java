package io.ecom.analytics.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnitTest {
    /** A month is 30.415 days; the law's formula with times and α in months gives the scaled log-likelihood. */
    @Test
    void aUnitScalesTimesAndTheirDensity() {
        List<PurchaseHistory> customers = List.of(
                PurchaseHistory.of(3, Span.weeks(10), Span.weeks(20)), PurchaseHistory.of(0, Span.ZERO, Span.weeks(7)));
        Nbd weekly = new Nbd(0.7, 5);
        Map<String, Double> monthly = Unit.MONTH.scaled(weekly.parameters());
        double r = monthly.get("r");
        double alpha = monthly.get("alpha");
        double expected = 0;
        for (PurchaseHistory customer : customers) {
            long x = customer.frequency();
            double rising = x == 0 ? 0 : Math.log(r) + Math.log(r + 1) + Math.log(r + 2);
            expected += rising
                    - x * Math.log(alpha)
                    - (r + x) * Math.log1p(customer.age().inMonths() / alpha);
        }

        assertThat(alpha).isCloseTo(5 * 7 / 30.415, within(1e-12));
        assertThat(r).isEqualTo(0.7);
        assertThat(Unit.MONTH.logLikelihood(weekly.logLikelihood(PurchaseHistogram.of(customers)), 3))
                .isCloseTo(expected, within(1e-12));
        assertThat(Unit.DAY.scaled(Map.of("lambda", 0.7))).isEqualTo(Map.of("lambda", 0.7 / 7));
        assertThat(Unit.WEEK.scaled(weekly.parameters())).isEqualTo(weekly.parameters());
        assertThat(Unit.MONTH).hasToString("month");
    }
}
