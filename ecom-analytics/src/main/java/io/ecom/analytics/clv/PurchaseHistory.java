package io.ecom.analytics.clv;

import static com.google.common.base.Preconditions.checkArgument;

import io.ecom.model.Money;

/**
 * What the models know of a customer: the literature's (x, t<sub>x</sub>, T) and the money that came with it.
 *
 * @param frequency purchases after the first one; purchases of one calendar day are one
 * @param recency from the first purchase to the last
 * @param age from the first purchase to the end of what was observed
 * @param firstValue what the first purchase brought
 * @param repeatValue what the purchases after the first brought together; refunds may make it negative
 */
public record PurchaseHistory(long frequency, Span recency, Span age, Money firstValue, Money repeatValue) {
    /** More purchase days than two thousand years have. */
    static final long MAX_FREQUENCY = 1_000_000;

    public PurchaseHistory {
        checkArgument(
                frequency >= 0 && frequency <= MAX_FREQUENCY,
                "Invalid frequency '%s': expected 0 to %s",
                frequency,
                MAX_FREQUENCY);
        checkArgument(recency.compareTo(age) <= 0, "Invalid recency '%s': expected at most the age, %s", recency, age);
        checkArgument(
                (frequency == 0) == recency.equals(Span.ZERO),
                "Invalid recency '%s' of frequency '%s': expected zero exactly when nothing was bought again",
                recency,
                frequency);
        checkArgument(
                frequency > 0 || repeatValue.equals(Money.ZERO),
                "Invalid repeat value '%s': expected 0.00 when nothing was bought again",
                repeatValue);
    }

    /** A history without money. */
    public static PurchaseHistory of(long frequency, Span recency, Span age) {
        return new PurchaseHistory(frequency, recency, age, Money.ZERO, Money.ZERO);
    }

    /** Mean value of the purchases after the first, in currency units; 0 when there is none. */
    public double monetary() {
        return frequency == 0 ? 0 : repeatValue.cents() / 100.0 / frequency;
    }

    /** What all purchases brought. */
    public Money value() {
        return firstValue.plus(repeatValue);
    }
}
