package io.ecom.viz.chart;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and months as people write them; the same in every locale. */
final class Months {
    private static final DateTimeFormatter BRIEF = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
    private static final DateTimeFormatter WHOLE = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter OF_YEAR = DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter BRIEF_DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private Months() {}

    /** {@code Jan}, and with the year below it in January: {@code Jan<br>2025}. */
    static String brief(String month) {
        YearMonth it = YearMonth.parse(month);
        return it.getMonthValue() == 1 ? it.format(BRIEF) + "<br>" + it.getYear() : it.format(BRIEF);
    }

    /** {@code Mar 2025}. */
    static String ofYear(String month) {
        return YearMonth.parse(month).format(OF_YEAR);
    }

    /** {@code March 2025}. */
    static String whole(String month) {
        return YearMonth.parse(month).format(WHOLE);
    }

    /** {@code 3 March 2025}. */
    static String day(LocalDate day) {
        return day.format(DAY);
    }

    /** {@code 3 Mar}. */
    static String brief(LocalDate day) {
        return day.format(BRIEF_DAY);
    }
}
