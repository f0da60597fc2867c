package io.ecom.analytics.answer;

import io.ecom.model.Money;
import io.ecom.model.Times;
import io.ecom.model.result.CohortMonth;
import io.ecom.model.result.FirstOrderCohortMonth;
import io.ecom.model.result.Ratio;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the users who began in the same month bought in each month since then. */
final class CohortAnswer {
    private CohortAnswer() {}

    static Answer<CohortMonth> byRegistration(UserLedger users, SalesLedger sales) {
        return Answer.of(CohortMonth.class, rows(users, sales, UserLedger.Entry::registered));
    }

    static Answer<FirstOrderCohortMonth> byFirstOrder(UserLedger users, SalesLedger sales) {
        List<FirstOrderCohortMonth> rows = new ArrayList<>();
        for (CohortMonth row : rows(users, sales, UserLedger.Entry::firstOrder)) {
            rows.add(new FirstOrderCohortMonth(
                    row.cohort(),
                    row.monthIndex(),
                    row.users(),
                    row.activeUsers(),
                    row.orders(),
                    row.revenue(),
                    row.retention(),
                    row.observed()));
        }
        return Answer.of(FirstOrderCohortMonth.class, rows);
    }

    private static List<CohortMonth> rows(
            UserLedger users, SalesLedger sales, Function<UserLedger.Entry, @Nullable Instant> begin) {
        Map<String, YearMonth> cohortOf = new HashMap<>();
        TreeMap<YearMonth, Long> sizes = new TreeMap<>();
        for (UserLedger.Entry user : users.byId()) {
            Instant time = begin.apply(user);
            if (time != null) {
                YearMonth cohort = YearMonth.from(Times.day(time));
                cohortOf.put(user.userId(), cohort);
                sizes.merge(cohort, 1L, Long::sum);
            }
        }
        Map<YearMonth, Map<YearMonth, Cell>> cells = new HashMap<>();
        for (Sale sale : sales.sales()) {
            cells.computeIfAbsent(cohortOf.get(sale.userId()), cohort -> new HashMap<>())
                    .computeIfAbsent(YearMonth.from(sale.day()), month -> new Cell())
                    .add(sale);
        }
        List<CohortMonth> rows = new ArrayList<>();
        LocalDate first = sales.firstDay();
        LocalDate last = sales.lastDay();
        if (first != null && last != null) {
            sizes.headMap(YearMonth.from(last), true).forEach((cohort, size) -> {
                Map<YearMonth, Cell> months = cells.getOrDefault(cohort, Map.of());
                for (YearMonth month = cohort; !month.isAfter(YearMonth.from(last)); month = month.plusMonths(1)) {
                    Cell cell = months.getOrDefault(month, new Cell());
                    rows.add(cell.row(cohort, month, size, observed(month, first, last)));
                }
            });
        }
        return rows;
    }

    private static String observed(YearMonth month, LocalDate first, LocalDate last) {
        if (month.atEndOfMonth().isBefore(first) || month.atDay(1).isAfter(last)) {
            return "none";
        }
        return month.atDay(1).isBefore(first) || month.atEndOfMonth().isAfter(last) ? "partial" : "full";
    }

    /** The sales of one cohort in one month; revenue in cents. */
    private static final class Cell {
        private final Set<String> buyers = new HashSet<>();
        private long orders;
        private long revenue;

        void add(Sale sale) {
            buyers.add(sale.userId());
            orders++;
            revenue += sale.net();
        }

        CohortMonth row(YearMonth cohort, YearMonth month, long users, String observed) {
            long index = ChronoUnit.MONTHS.between(cohort, month);
            if (observed.equals("none")) {
                return new CohortMonth(cohort, index, users, null, null, null, null, observed);
            }
            long active = buyers.size();
            return new CohortMonth(
                    cohort,
                    index,
                    users,
                    active,
                    orders,
                    Money.ofCents(revenue),
                    Ratio.of(active, users).rounded(),
                    observed);
        }
    }
}
