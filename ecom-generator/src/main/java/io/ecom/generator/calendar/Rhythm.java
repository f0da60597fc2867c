package io.ecom.generator.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;

/** How busy a shop is on each day and in each hour. */
public enum Rhythm {
    /** A year with Black Friday and Christmas, a week, slow growth, evenings busier than nights. */
    SEASONAL,
    /** Every day and hour alike. */
    EVEN;

    private static final double[] MONTHS = {.88, .86, .91, .92, .95, .93, .92, .93, .97, 1.03, 1.22, 1.25};
    private static final double[] BLACK_FRIDAY_TO_CYBER_MONDAY = {1.45, 1.15, 1.05, 1.25};
    private static final double[] WEEKDAYS = {1.07, 1.05, 1.03, 1.02, .95, .91, .99};
    private static final double[] VISITS = {
        .50, .30, .20, .15, .15, .25, .45, .70, .90, 1.05, 1.15, 1.20, 1.25, 1.20, 1.15, 1.15, 1.20, 1.25, 1.35, 1.55,
        1.75, 1.70, 1.35, .90
    };
    private static final double[] PURCHASES = {
        .35, .20, .12, .10, .10, .18, .40, .70, .95, 1.15, 1.25, 1.30, 1.25, 1.20, 1.15, 1.15, 1.20, 1.25, 1.40, 1.65,
        1.90, 1.80, 1.30, .75
    };

    /** The weight of a day, near 1. */
    double day(LocalDate date, Window window) {
        if (this == EVEN) {
            return 1;
        }
        double growth = 1 + 0.10 * (date.toEpochDay() - window.last().toEpochDay()) / 365.0;
        return MONTHS[date.getMonthValue() - 1]
                * WEEKDAYS[date.getDayOfWeek().getValue() - 1]
                * holiday(date)
                * StrictMath.max(0.5, growth);
    }

    /** The weight of each hour of a day for looking around. */
    double[] visitHours() {
        return this == EVEN ? even() : VISITS.clone();
    }

    /** The weight of each hour of a day for buying. */
    double[] purchaseHours() {
        return this == EVEN ? even() : PURCHASES.clone();
    }

    /** The day after the fourth Thursday of November. */
    public static LocalDate blackFriday(int year) {
        return LocalDate.of(year, Month.NOVEMBER, 1)
                .with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY))
                .plusDays(1);
    }

    private static double holiday(LocalDate date) {
        long afterBlackFriday = date.toEpochDay() - blackFriday(date.getYear()).toEpochDay();
        if (afterBlackFriday >= 0 && afterBlackFriday <= 3) {
            return BLACK_FRIDAY_TO_CYBER_MONDAY[(int) afterBlackFriday];
        }
        return switch (date.getMonth()) {
            case DECEMBER -> december(date.getDayOfMonth());
            case JANUARY -> date.getDayOfMonth() == 1 ? 0.6 : 1;
            default -> 1;
        };
    }

    private static double december(int day) {
        return switch (day) {
            case 25 -> 0.45;
            case 24, 31 -> 0.7;
            default -> day >= 8 && day <= 18 ? 1.15 : 1;
        };
    }

    private static double[] even() {
        double[] hours = new double[24];
        Arrays.fill(hours, 1);
        return hours;
    }
}
