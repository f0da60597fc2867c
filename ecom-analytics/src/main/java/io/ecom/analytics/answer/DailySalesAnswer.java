package io.ecom.analytics.answer;

import io.ecom.model.Money;
import io.ecom.model.result.DailySales;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Each day of the observed period, also those without a sale. */
final class DailySalesAnswer {
    private DailySalesAnswer() {}

    static Answer<DailySales> of(SalesLedger ledger) {
        Map<LocalDate, Day> days = new HashMap<>();
        for (Sale sale : ledger.sales()) {
            days.computeIfAbsent(sale.day(), day -> new Day()).add(sale);
        }
        List<DailySales> rows = new ArrayList<>();
        LocalDate first = ledger.firstDay();
        LocalDate last = ledger.lastDay();
        if (first != null && last != null) {
            Day none = new Day();
            first.datesUntil(last.plusDays(1))
                    .map(date -> days.getOrDefault(date, none).row(date))
                    .forEach(rows::add);
        }
        return Answer.of(DailySales.class, rows);
    }

    private static final class Day {
        private final Set<String> buyers = new HashSet<>();
        private long orders;
        private long units;
        private long gross;
        private long net;

        void add(Sale sale) {
            buyers.add(sale.userId());
            orders++;
            units += sale.units();
            gross += sale.gross();
            net += sale.net();
        }

        DailySales row(LocalDate date) {
            return new DailySales(
                    date,
                    orders,
                    units,
                    Money.ofCents(gross),
                    Money.ofCents(gross - net),
                    Money.ofCents(net),
                    buyers.size());
        }
    }
}
