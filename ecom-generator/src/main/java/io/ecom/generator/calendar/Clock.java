package io.ecom.generator.calendar;

import java.util.Arrays;

/**
 * Operational time: a clock that runs faster when the shop is busier, so that a process that is even on this clock has
 * the shop's seasons, weekdays and hours on the calendar.
 *
 * <p>Its unit is the week of an average day. It covers {@link #DAYS_BEFORE} days before the window and the window.
 * Immutable.
 */
public final class Clock {
    /** How many days before the window the clock knows. */
    public static final int DAYS_BEFORE = 365;

    private static final long HOUR_MILLIS = 3_600_000L;

    private final long originMillis;
    private final double[] cumulative;

    private Clock(long originMillis, double[] cumulative) {
        this.originMillis = originMillis;
        this.cumulative = cumulative;
    }

    /** The clock of looking around. */
    public static Clock ofVisits(Window window, Rhythm rhythm, Incidents incidents) {
        return of(window, rhythm, rhythm.visitHours(), incidents);
    }

    /** The clock of buying. */
    public static Clock ofPurchases(Window window, Rhythm rhythm, Incidents incidents) {
        return of(window, rhythm, rhythm.purchaseHours(), incidents);
    }

    private static Clock of(Window window, Rhythm rhythm, double[] hours, Incidents incidents) {
        double hourSum = Arrays.stream(hours).sum();
        int days = DAYS_BEFORE + window.days();
        double[] weights = new double[days];
        double sum = 0;
        int averaged = Math.min(days, 365);
        for (int i = 0; i < days; i++) {
            int day = i - DAYS_BEFORE;
            double plain = rhythm.day(window.dateOf(day), window);
            weights[i] = plain * incidents.traffic(day);
            sum += i >= days - averaged ? plain : 0;
        }
        double mean = sum / averaged;
        double[] cumulative = new double[days * 24 + 1];
        for (int i = 0; i < days * 24; i++) {
            cumulative[i + 1] = cumulative[i] + weights[i / 24] / mean * hours[i % 24] / hourSum / 7;
        }
        return new Clock(window.millisOf(-DAYS_BEFORE), cumulative);
    }

    /** The operational time, in weeks, of an instant that the clock covers. */
    public double at(long millis) {
        long since = millis - originMillis;
        int hour = (int) Math.max(0, Math.min(cumulative.length - 2, since / HOUR_MILLIS));
        double share = (since - hour * (double) HOUR_MILLIS) / HOUR_MILLIS;
        return cumulative[hour] + share * (cumulative[hour + 1] - cumulative[hour]);
    }

    /** The instant, in whole seconds, of an operational time that the clock covers. */
    public long millisAt(double operational) {
        int found = Arrays.binarySearch(cumulative, operational);
        int hour = found >= 0 ? found : -found - 2;
        hour = Math.max(0, Math.min(cumulative.length - 2, hour));
        double width = cumulative[hour + 1] - cumulative[hour];
        double share = (operational - cumulative[hour]) / width;
        long seconds = (long) StrictMath.floor(share * 3600);
        return originMillis + hour * HOUR_MILLIS + Math.max(0, Math.min(3599, seconds)) * 1000;
    }

    /** The operational time at which the clock's last day ends. */
    public double end() {
        return cumulative[cumulative.length - 1];
    }
}
