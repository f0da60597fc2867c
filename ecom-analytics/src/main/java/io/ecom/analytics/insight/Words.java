package io.ecom.analytics.insight;

import io.ecom.analytics.stat.Interval;
import io.ecom.analytics.stat.Statistic;
import io.ecom.model.insight.Days;
import io.ecom.model.insight.Figure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** How numbers stand in sentences and under them. */
final class Words {
    private static final double SMALLEST_P = 1e-6;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_OF_A_YEAR = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    private Words() {}

    static String count(double number) {
        return String.format(Locale.ROOT, "%,.0f", number);
    }

    /** A share as a percentage, with a decimal below ten. */
    static String percent(double share) {
        double percent = 100 * share;
        return String.format(Locale.ROOT, Math.abs(percent) < 9.95 ? "%.1f %%" : "%,.0f %%", percent);
    }

    static String decimal(double number) {
        return String.format(Locale.ROOT, "%,.2f", number);
    }

    static String times(double ratio) {
        return String.format(Locale.ROOT, "%,.1f times", ratio);
    }

    /** {@code 3.1 times as often as} or {@code 42 % less often than}. */
    static String often(double ratio) {
        return ratio >= 1 ? times(ratio) + " as often as" : percent(1 - ratio) + " less often than";
    }

    static String between(Interval interval) {
        return String.format(Locale.ROOT, "95 %% interval %.2f to %.2f", interval.low(), interval.high());
    }

    static String p(double p) {
        return p < SMALLEST_P
                ? "p < 0.000001"
                : "p = " + new BigDecimal(p).round(new MathContext(2)).toPlainString();
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code on 28 November 2025}, or {@code from 23 September to 7 November 2025} without repeating what both share. */
    static String days(Days days) {
        LocalDate first = days.first();
        LocalDate last = days.last();
        if (first.equals(last)) {
            return "on " + day(first);
        }
        if (first.getYear() != last.getYear()) {
            return "from %s to %s".formatted(day(first), day(last));
        }
        return "from %s to %s"
                .formatted(
                        first.getMonth() == last.getMonth() ? first.getDayOfMonth() : DAY_OF_A_YEAR.format(first),
                        day(last));
    }

    /** {@code a, b and c}. */
    static String list(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    /** A name that somebody gave, told from the words around it. */
    static String quoted(String name) {
        return "“" + name + "”";
    }

    static Figure share(String name, double value) {
        return new Figure(name, rounded(value), Figure.SHARE);
    }

    static Figure ratio(String name, double value) {
        return new Figure(name, rounded(value), Figure.TIMES);
    }

    static Figure money(String name, BigDecimal value) {
        return new Figure(name, value, Figure.MONEY);
    }

    static Figure number(String name, double value) {
        return new Figure(name, rounded(value), "");
    }

    static Figure of(String name, long value, String unit) {
        return new Figure(name, BigDecimal.valueOf(value), unit);
    }

    private static BigDecimal rounded(double value) {
        return Objects.requireNonNull(Statistic.rounded(value), "undefined figure");
    }
}
