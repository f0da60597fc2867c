package io.ecom.analytics.clv.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.ecom.analytics.clv.GammaGamma;
import io.ecom.analytics.clv.Poisson;
import io.ecom.analytics.clv.PooledMean;
import io.ecom.analytics.clv.PurchaseHistory;
import io.ecom.analytics.clv.PurchaseLaw;
import io.ecom.analytics.clv.Span;
import io.ecom.model.Money;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValueFitTest {
    private static final PurchaseHistory TWICE =
            new PurchaseHistory(1, Span.weeks(4), Span.weeks(10), Money.of("10.00"), Money.of("20.00"));

    /** One purchase a week of 10.00 each: two periods of two weeks at 10 % are 20/1.1 + 20/1.21. */
    @Test
    void discountsEachPeriodFromItsEnd() {
        ValueModel model = new ValueModel(new Poisson(1), new PooledMean(10));
        Horizon horizon = new Horizon(Span.weeks(2), 2, 0.1);

        assertThat(model.discountedPurchases(TWICE, horizon)).isCloseTo(2 / 1.1 + 2 / 1.21, within(1e-12));
        assertThat(model.lifetimeValue(TWICE, horizon)).isCloseTo(20 / 1.1 + 20 / 1.21, within(1e-11));
        assertThat(new ValueModel(new Poisson(1), new GammaGamma(6, 4, 15))
                        .lifetimeValue(TWICE, new Horizon(Span.weeks(2), 2, 0)))
                .isCloseTo(4 * 6 * (15 + 20) / 9.0, within(1e-11));
    }

    @Test
    void degenerateCustomersAreWorthSomethingFinite() {
        for (int customers : new int[] {0, 1, 2, 40}) {
            List<PurchaseHistory> alike = Collections.nCopies(customers, TWICE);
            for (PurchaseLaw law : PurchaseLaw.values()) {
                ValueFit fit = ValueFit.of(law, alike, 5, 3);
                Valuation value = fit.value(List.of(TWICE), Horizon.months(12, 0.01))
                        .customers()
                        .get(0);
                assertThat(value.lifetimeValue()).isFinite().isNotNegative();
                assertThat(value.interval().low()).isFinite().isNotNegative();
                assertThat(value.interval().high()).isFinite();
                assertThat(fit.warnings()).isNotEmpty();
                assertThat(fit.value(alike, Horizon.months(12, 0.01))
                                .portfolio()
                                .lifetimeValue())
                        .isCloseTo(customers * value.lifetimeValue(), within(1e-9 * (1 + value.lifetimeValue())));
            }
        }
    }

    @Test
    void refusesWhatIsNoHorizonOrFit() {
        assertThatThrownBy(() -> Horizon.months(0, 0.01)).hasMessage("Invalid periods '0': expected at least one");
        assertThatThrownBy(() -> Horizon.months(12, -1))
                .hasMessage("Invalid discount '-1.0': expected a rate from 0, such as 0.01");
        assertThatThrownBy(() -> ValueFit.of(PurchaseLaw.MBG_NBD, List.of(), 0, 1))
                .hasMessage("Invalid replicates '0': expected at least one");
    }
}
