package io.ecom.analytics.stat;

import static com.google.common.base.Preconditions.checkArgument;

/** A confidence interval, both ends included. */
public record Interval(double low, double high) {
    public Interval {
        checkArgument(low <= high, "Invalid interval '%s' to '%s': expected its ends in order", low, high);
    }
}
