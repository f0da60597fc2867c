package io.ecom.analytics.clv.table;

import com.google.common.primitives.Longs;
import io.ecom.analytics.clv.PurchaseHistogram;
import io.ecom.analytics.clv.PurchaseHistory;
import io.ecom.analytics.clv.SpendHistogram;
import io.ecom.analytics.clv.holdout.Holdout;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Customers that a model is fitted on and checked with, as counts.
 *
 * @param when how often and when they bought
 * @param what what they spent
 * @param holdout those who had bought up to the cut, and what came afterwards; none where there is no cut
 * @param repeats purchases after the first in each week, of those who had bought up to the cut
 */
record Sample(PurchaseHistogram when, SpendHistogram what, Holdout holdout, List<Long> repeats) {

    /** Collects them. For one thread. */
    static final class Builder {
        private final PurchaseHistogram.Builder when = new PurchaseHistogram.Builder();
        private final SpendHistogram.Builder what = new SpendHistogram.Builder();
        private final Holdout.@Nullable Builder holdout;
        private final long[] repeats;
        private long customers;

        Builder(ObservedPeriod period) {
            this.holdout = period.cut()
                    .map(cut -> new Holdout.Builder(cut, period.last()))
                    .orElse(null);
            this.repeats = new long[period.weeks()];
        }

        void add(PurchaseHistory history) {
            when.add(history, 1);
            what.add(history);
            customers++;
        }

        void addHeldOut(PurchaseHistory known, long actual) {
            if (holdout != null) {
                holdout.add(known, actual);
            }
        }

        void addRepeats(int week, long purchases) {
            if (week <= repeats.length) {
                repeats[week - 1] += purchases;
            }
        }

        long customers() {
            return customers;
        }

        Sample build() {
            return new Sample(
                    when.build(),
                    what.build(),
                    holdout == null ? Holdout.NONE : holdout.build(),
                    Longs.asList(repeats.clone()));
        }
    }
}
