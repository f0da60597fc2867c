package io.ecom.generator.calendar;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Locale;

/**
 * A planted story that an analyst can find.
 *
 * @param firstDay the number of the first day in the window
 * @param lastDay the number of the last day
 * @param category the number of the category that it concerns, or −1
 * @param factor what it multiplies: attempts that get through, prices, or demand
 */
public record Incident(Kind kind, int firstDay, int lastDay, int category, double factor) {
    /** What happens. */
    public enum Kind {
        /** The checkout does not work on mobile devices: nobody buys by phone or tablet. */
        BROKEN_MOBILE_CHECKOUT,
        /** One category becomes dearer, and sells less. */
        PRICE_RISE,
        /** An e-mail campaign for one category brings visitors. */
        CAMPAIGN;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Incident {
        checkArgument(lastDay >= firstDay, "Invalid lastDay '%s': expected no day before %s", lastDay, firstDay);
    }

    public boolean covers(int day) {
        return day >= firstDay && day <= lastDay;
    }
}
