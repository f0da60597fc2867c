package io.ecom.analytics.clv.value;

import io.ecom.analytics.clv.PurchaseHistory;
import io.ecom.analytics.clv.PurchaseModel;
import io.ecom.analytics.clv.Span;
import io.ecom.analytics.clv.SpendModel;
import java.io.Serializable;

/**
 * How often customers will come and what they will spend: value still to come, past revenue not included.
 *
 * <p>The two are taken as independent, as Gamma-Gamma assumes. A value; safe for many threads.
 */
public record ValueModel(PurchaseModel purchases, SpendModel spend) implements Serializable {
    /** Σ over the periods of the purchases expected in each, discounted from its end. */
    public double discountedPurchases(PurchaseHistory history, Horizon horizon) {
        return discountedWhileAlive(history.frequency(), history.age(), horizon) * purchases.alive(history);
    }

    /** The same of a customer who is alive at an age, having bought so often after the first time. */
    double discountedWhileAlive(long frequency, Span age, Horizon horizon) {
        double sum = 0;
        double before = 0;
        double factor = 1;
        for (int period = 1; period <= horizon.periods(); period++) {
            double expected = purchases.expectedWhileAlive(frequency, age, horizon.until(period));
            factor /= 1 + horizon.discount();
            sum += (expected - before) * factor;
            before = expected;
        }
        return sum;
    }

    /** Discounted value that a customer is expected to bring over a horizon, in currency units. */
    public double lifetimeValue(PurchaseHistory history, Horizon horizon) {
        return spend.expectedValue(history) * discountedPurchases(history, horizon);
    }
}
