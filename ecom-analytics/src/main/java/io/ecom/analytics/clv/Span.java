package io.ecom.analytics.clv;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;

/**
 * A length of time with its unit inside, so that nobody can take weeks for days.
 *
 * <p>A week is 7 days, a month 30.415 days or 4.345 weeks, whatever the calendar says. Zero or longer, and finite.
 */
public record Span(double inDays) implements Comparable<Span>, Serializable {
    public static final Span ZERO = new Span(0);

    private static final double DAYS_OF_A_WEEK = 7;
    private static final double DAYS_OF_A_MONTH = 30.415;

    public Span {
        checkArgument(
                inDays >= 0 && inDays < Double.POSITIVE_INFINITY,
                "Invalid span '%s' days: expected zero or more",
                inDays);
        // Minus zero would be a second zero.
        inDays += 0.0;
    }

    public static Span days(double days) {
        return new Span(days);
    }

    public static Span weeks(double weeks) {
        return new Span(weeks * DAYS_OF_A_WEEK);
    }

    public static Span months(double months) {
        return new Span(months * DAYS_OF_A_MONTH);
    }

    public double inWeeks() {
        return inDays / DAYS_OF_A_WEEK;
    }

    public double inMonths() {
        return inDays / DAYS_OF_A_MONTH;
    }

    public Span plus(Span other) {
        return new Span(inDays + other.inDays);
    }

    @Override
    public int compareTo(Span other) {
        return Double.compare(inDays, other.inDays);
    }

    @Override
    public String toString() {
        return inDays + " days";
    }
}
