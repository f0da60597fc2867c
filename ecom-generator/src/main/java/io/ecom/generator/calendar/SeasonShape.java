package io.ecom.generator.calendar;

import java.time.LocalDate;
import java.util.Locale;

/** How the demand for a kind of goods goes through the year: a factor for the middle of each month, linear between. */
public enum SeasonShape {
    EVEN(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1),
    NEW_YEAR(1.9, 1.4, 1.1, 1.0, .95, .9, .8, .85, 1.0, .9, .8, .8),
    SPRING(.7, .8, 1.25, 1.45, 1.4, 1.2, 1.0, .95, 1.0, .85, .7, .65),
    GARDEN(.35, .6, 1.4, 1.9, 1.9, 1.4, 1.0, .9, .9, .7, .45, .4),
    SUMMER(.5, .6, .8, 1.1, 1.4, 1.75, 1.8, 1.4, .9, .65, .55, .6),
    BACK_TO_SCHOOL(.95, .8, .8, .8, .85, .9, 1.1, 1.75, 1.5, 1.0, .85, .75),
    WINTER(1.5, 1.25, .9, .7, .6, .5, .5, .55, .8, 1.2, 1.6, 1.7),
    CHRISTMAS(.8, .75, .8, .8, .8, .8, .8, .85, .95, 1.15, 1.6, 1.9),
    BLACK_FRIDAY(.9, .85, .9, .85, .85, .9, .95, 1.0, 1.1, 1.05, 1.7, 1.35),
    GIFT(.85, 1.25, .95, .9, 1.35, .9, .85, .85, .85, .95, 1.3, 1.7);

    private final double[] months;

    SeasonShape(double... months) {
        this.months = months;
    }

    /** The shape that a word such as {@code back_to_school} names. */
    public static SeasonShape parse(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public double factor(LocalDate date) {
        double position = date.getMonthValue() - 1 + (date.getDayOfMonth() - 0.5) / date.lengthOfMonth() - 0.5;
        int month = Math.floorMod((int) StrictMath.floor(position), 12);
        double share = position - StrictMath.floor(position);
        return months[month] * (1 - share) + months[(month + 1) % 12] * share;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
