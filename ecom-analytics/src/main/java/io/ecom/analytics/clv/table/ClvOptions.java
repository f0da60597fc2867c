package io.ecom.analytics.clv.table;

import static com.google.common.base.Preconditions.checkArgument;

import io.ecom.analytics.clv.PurchaseLaw;
import io.ecom.analytics.clv.Span;
import io.ecom.analytics.clv.value.Horizon;

/**
 * How the table {@code clv} is made.
 *
 * @param ahead the time for which purchases are forecast
 * @param replicates of the bootstrap
 * @param seed of the bootstrap
 */
public record ClvOptions(PurchaseLaw law, Span ahead, Horizon horizon, int replicates, long seed) {
    /** MBG/NBD, 90 days ahead, twelve months at 1 % a month, 100 replicates. */
    public static final ClvOptions DEFAULTS =
            new ClvOptions(PurchaseLaw.MBG_NBD, Span.days(90), Horizon.months(12, 0.01), 100, 1);

    public ClvOptions {
        checkArgument(replicates > 0, "Invalid replicates '%s': expected at least one", replicates);
    }

    public ClvOptions by(PurchaseLaw other) {
        return new ClvOptions(other, ahead, horizon, replicates, seed);
    }

    public ClvOptions forecasting(Span other) {
        return new ClvOptions(law, other, horizon, replicates, seed);
    }

    public ClvOptions over(Horizon other) {
        return new ClvOptions(law, ahead, other, replicates, seed);
    }

    public ClvOptions resampling(int times) {
        return new ClvOptions(law, ahead, horizon, times, seed);
    }
}
