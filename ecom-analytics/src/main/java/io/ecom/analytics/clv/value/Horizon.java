package io.ecom.analytics.clv.value;

import static com.google.common.base.Preconditions.checkArgument;

import io.ecom.analytics.clv.Span;
import java.io.Serializable;

/**
 * How far ahead value is counted, and how much less a period later is worth.
 *
 * @param period length of a period
 * @param periods how many, at least one
 * @param discount rate by which a period's value is discounted, from 0
 */
public record Horizon(Span period, int periods, double discount) implements Serializable {
    public Horizon {
        checkArgument(periods > 0, "Invalid periods '%s': expected at least one", periods);
        checkArgument(
                discount >= 0 && discount < Double.POSITIVE_INFINITY,
                "Invalid discount '%s': expected a rate from 0, such as 0.01",
                discount);
    }

    /** Months of 30.415 days. */
    public static Horizon months(int months, double monthlyDiscount) {
        return new Horizon(Span.months(1), months, monthlyDiscount);
    }

    /** From now to the end of a period; the first is number one. */
    public Span until(int number) {
        return Span.days(period.inDays() * number);
    }

    public Span length() {
        return until(periods);
    }
}
