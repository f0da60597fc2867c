package io.ecom.viz;

import io.ecom.model.insight.Figure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** How figures read in captions, tiles and labels: thousands separated, few digits, the same in every locale; what is no figure is a dash. */
public final class Numbers {
    private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.ROOT);

    private Numbers() {}

    /** {@code 12,345}. */
    public static String whole(double value) {
        return format("#,##0", value);
    }

    /** {@code 12,345.60}. */
    public static String money(double value) {
        return format("#,##0.00", value);
    }

    /** Three significant digits and a letter: {@code 1.23M}, {@code 45.6k}, {@code 789}. */
    public static String compact(double value) {
        double size = Math.abs(value);
        if (size >= 999_500_000) {
            return significant(value / 1e9) + "B";
        }
        if (size >= 999_500) {
            return significant(value / 1e6) + "M";
        }
        return size >= 1_000 ? significant(value / 1e3) + "k" : significant(value);
    }

    /** {@code 34.2 %}, {@code 3.42 %} below ten percent, {@code 0 %} for nothing. */
    public static String percent(double share) {
        return format(share == 0 ? "0" : Math.abs(share) < 0.09995 ? "0.00" : "0.0", share * 100) + "\u00a0%";
    }

    /** A share in percent for a small cell, without the sign: {@code 34}, {@code 3.4}, {@code 0}. */
    public static String shortPercent(double share) {
        return format(share == 0 || Math.abs(share) >= 0.0995 ? "0" : "0.0", share * 100);
    }

    /** Two decimals: {@code 0.61}. */
    public static String two(double value) {
        return format("0.00", value);
    }

    /** {@code +3.4 %} or {@code −3.4 %}. */
    public static String change(double change) {
        String size = format("#,##0.0", Math.abs(change) * 100) + "\u00a0%";
        return size.startsWith("0.0\u00a0") ? size : (change < 0 ? "\u2212" : "+") + size;
    }

    /** {@code 3.1}: how many times as much. */
    public static String times(double factor) {
        return format("#,##0.0", factor);
    }

    /** A span of time in its two largest units: {@code 4 min 10 s}, {@code 2 h 5 min}. */
    public static String seconds(double seconds) {
        long s = Math.round(seconds);
        if (s < 60) {
            return s + " s";
        }
        return s < 3600 ? two(s / 60, "min", s % 60, "s") : two(s / 3600, "h", s % 3600 / 60, "min");
    }

    /** The digits of a number as written, with separators between the thousands: {@code 1234.50} to {@code 1,234.50}. */
    public static String grouped(String digits) {
        int point = digits.indexOf('.');
        int end = point < 0 ? digits.length() : point;
        int start = digits.startsWith("-") ? 1 : 0;
        StringBuilder grouped = new StringBuilder(digits);
        for (int i = end - 3; i > start; i -= 3) {
            grouped.insert(i, ',');
        }
        return grouped.toString();
    }

    /** A share as written, in percent, every digit kept: {@code 0.160350} to {@code 16.0350}. */
    public static String hundredfold(String digits) {
        return digits.isEmpty() ? "" : new BigDecimal(digits).movePointRight(2).toPlainString();
    }

    /** A figure of a statement as people read it: a share in percent, no zeros at the end, its unit behind it. */
    public static String figure(Figure figure) {
        BigDecimal value = figure.value();
        return switch (figure.unit()) {
            case Figure.SHARE -> percent(value.doubleValue());
            case Figure.MONEY -> money(value.doubleValue());
            case Figure.TIMES -> shortest(value) + "\u00d7";
            case "" -> shortest(value);
            default -> shortest(value) + "\u00a0" + figure.unit();
        };
    }

    private static String shortest(BigDecimal value) {
        return grouped(value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString());
    }

    private static String two(long large, String largeUnit, long small, String smallUnit) {
        return large + " " + largeUnit + (small == 0 ? "" : " " + small + " " + smallUnit);
    }

    private static String significant(double value) {
        double size = Math.abs(value);
        return format(size >= 99.95 ? "0" : size >= 9.995 ? "0.#" : "0.##", value);
    }

    private static String format(String pattern, double value) {
        if (!Double.isFinite(value)) {
            return "\u2013";
        }
        DecimalFormat format = new DecimalFormat(pattern, SYMBOLS);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(BigDecimal.valueOf(value));
    }
}
