package io.ecom.analytics.clv;

import io.ecom.analytics.clv.numeric.Sampler;

/** Purchases at random at one rate, a week. */
record Purchases(double rate, Sampler sampler) {
    /** The history of a customer who buys until a time and is then silent up to an age. */
    PurchaseHistory until(Span end, Span age) {
        return leavingAfterEach(0, end, age);
    }

    /** The same for one who leaves after each purchase but the first with a chance. */
    PurchaseHistory leavingAfterEach(double chance, Span end, Span age) {
        long frequency = 0;
        Span recency = Span.ZERO;
        while (frequency < PurchaseHistory.MAX_FREQUENCY) {
            double wait = rate == 0 ? Double.POSITIVE_INFINITY : sampler.exponential(rate);
            double next = recency.inWeeks() + wait;
            if (!(next <= end.inWeeks()) || Span.weeks(next).compareTo(recency) <= 0) {
                break;
            }
            recency = Span.weeks(next).compareTo(age) > 0 ? age : Span.weeks(next);
            frequency++;
            if (chance > 0 && sampler.uniform() < chance) {
                break;
            }
        }
        return PurchaseHistory.of(frequency, recency, age);
    }
}
