package io.ecom.analytics.incident;

import io.ecom.model.insight.Days;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Something that happened on some days, told from chance. */
public sealed interface Incident {
    Days days();

    /** The chance of such a finding, or a stronger one, anywhere that was looked at, were nothing the matter. */
    double pValue();

    /**
     * Orders failed on a device.
     *
     * @param attempts sessions that came as far as the checkout; all sessions where no checkout pages are known
     * @param converted how many of them bought
     * @param usualShare how many of them buy on the other days
     */
    record CheckoutFailure(String device, Days days, long attempts, long converted, double usualShare, double pValue)
            implements Incident {
        /** How many more would have bought on other days. */
        public double missing() {
            return Math.max(0, attempts * usualShare - converted);
        }
    }

    /**
     * A referrer brought far more sessions than it does.
     *
     * @param sessions all sessions of the days
     * @param referred those from the referrer
     * @param usualShare the referrer's share of the sessions on the other days
     * @param traffic the sessions a day over those of the two weeks before and after
     * @param wanted the category that was looked at more than in the weeks around; null when none stands out
     */
    record ReferrerSurge(
            String referrer,
            Days days,
            long sessions,
            long referred,
            double usualShare,
            double traffic,
            @Nullable DemandShift wanted,
            double pValue)
            implements Incident {}

    /**
     * The prices of a category moved together.
     *
     * @param days from the day of the move to the day before it was undone, or to the last day
     * @param undone whether it was undone
     * @param products of the category
     * @param moved how many prices moved that way
     * @param change the sum of the new prices over that of the old ones, less one
     * @param demand how demand differed meanwhile; null when no difference stands out
     */
    record PriceMove(
            @Nullable String categoryId,
            String category,
            Days days,
            boolean undone,
            long products,
            long moved,
            BigDecimal change,
            @Nullable DemandShift demand,
            double pValue)
            implements Incident {}
}
