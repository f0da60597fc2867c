package io.ecom.analytics.check;

import io.ecom.model.Times;
import io.ecom.model.result.ColumnType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether two fields mean the same, however their writers print numbers, times and missing values. */
final class Cells {
    private static final Set<String> MISSING = Set.of("", "nan", "null", "none", "na", "nat", "<na>", "n/a");
    private static final int LONGEST_NUMBER = 60;

    private Cells() {}

    /** A missing value is empty, whatever it is called elsewhere; a text keeps its name. */
    static boolean same(ColumnType type, String found, String expected) {
        if (found.equals(expected)) {
            return true;
        }
        if (MISSING.contains(found.strip().toLowerCase(Locale.ROOT))) {
            return expected.isEmpty();
        }
        return switch (type) {
            case TEXT -> found.strip().equals(expected.strip());
            case INTEGER, MONEY, DECIMAL -> sameNumber(type, found, expected);
            case DATE -> firstOf(found, 10).equals(expected) && isMidnight(found);
            case MONTH -> firstOf(found, 7).equals(expected);
            case INSTANT -> sameInstant(found, expected);
            case FLAG -> flag(found).equals(expected);
        };
    }

    /** Rounded to the digits of the contract, by either of the two usual ways of rounding a half. */
    private static boolean sameNumber(ColumnType type, String found, String expected) {
        BigDecimal mine = number(expected);
        BigDecimal theirs = number(found);
        if (mine == null || theirs == null) {
            return false;
        }
        // A statistic may come from another library; its last digit is its own.
        BigDecimal slack = type == ColumnType.DECIMAL ? BigDecimal.ONE.movePointLeft(mine.scale()) : BigDecimal.ZERO;
        return theirs.setScale(mine.scale(), RoundingMode.HALF_UP)
                                .subtract(mine)
                                .abs()
                                .compareTo(slack)
                        <= 0
                || theirs.setScale(mine.scale(), RoundingMode.HALF_EVEN).compareTo(mine) == 0;
    }

    private static @Nullable BigDecimal number(String text) {
        if (text.length() > LONGEST_NUMBER) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(text.strip());
            return Math.abs((long) number.scale()) > LONGEST_NUMBER ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static boolean sameInstant(String found, String expected) {
        Instant theirs = Times.parse(found.strip());
        Instant mine = Times.parse(expected);
        return theirs != null && mine != null && theirs.getEpochSecond() == mine.getEpochSecond();
    }

    private static boolean isMidnight(String found) {
        return found.length() <= 10 || found.substring(10).matches("[T ]00:00:00(\\.0+)?Z?");
    }

    static String firstOf(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    private static String flag(String found) {
        return switch (found.strip().toLowerCase(Locale.ROOT)) {
            case "true", "1", "t" -> "true";
            case "false", "0", "f" -> "false";
            default -> found;
        };
    }
}
