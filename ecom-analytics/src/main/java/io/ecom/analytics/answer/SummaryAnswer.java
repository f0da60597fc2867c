package io.ecom.analytics.answer;

import io.ecom.model.Money;
import io.ecom.model.result.Ratio;
import io.ecom.model.result.Summary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The key figures of the last 30 days of the observed period beside those of the 30 days before. */
final class SummaryAnswer {
    private static final int DAYS = 30;

    private SummaryAnswer() {}

    static Answer<Summary> of(SalesLedger ledger) {
        LocalDate last = ledger.lastDay();
        Window now = last == null ? Window.EMPTY : window(ledger, last);
        Window before = last == null ? Window.EMPTY : window(ledger, last.minusDays(DAYS));
        return Answer.of(
                Summary.class,
                List.of(
                        amount("net_revenue", Ratio.mean(now.net, 1), Ratio.mean(before.net, 1)),
                        count("orders", now.orders, before.orders),
                        amount(
                                "average_order_value",
                                Ratio.mean(now.net, now.orders),
                                Ratio.mean(before.net, before.orders)),
                        count("buyers", now.buyers, before.buyers),
                        share("repeat_buyer_share", now.repeaters, now.buyers, before.repeaters, before.buyers),
                        count("units", now.units, before.units),
                        count("sessions", now.sessions, before.sessions),
                        share("conversion_rate", now.converted, now.sessions, before.converted, before.sessions)));
    }

    private static Window window(SalesLedger ledger, LocalDate to) {
        LocalDate from = to.minusDays(DAYS - 1);
        long net = 0;
        long orders = 0;
        long units = 0;
        Set<String> buyers = new HashSet<>();
        Map<String, Long> upToEnd = new HashMap<>();
        for (Sale sale : ledger.sales()) {
            LocalDate day = sale.day();
            if (day.isAfter(to)) {
                continue;
            }
            upToEnd.merge(sale.userId(), 1L, Long::sum);
            if (!day.isBefore(from)) {
                net += sale.net();
                orders++;
                units += sale.units();
                buyers.add(sale.userId());
            }
        }
        long repeaters = buyers.stream().filter(user -> upToEnd.get(user) >= 2).count();
        long[] sessions = ledger.sessions(from, to);
        return new Window(Money.ofCents(net), orders, buyers.size(), repeaters, units, sessions[0], sessions[1]);
    }

    private static Summary amount(String metric, Ratio value, Ratio previous) {
        return row(metric, decimal(value.money()), decimal(previous.money()), value.changeFrom(previous));
    }

    private static Summary count(String metric, long value, long previous) {
        return row(
                metric,
                BigDecimal.valueOf(value),
                BigDecimal.valueOf(previous),
                Ratio.of(value, 1).changeFrom(Ratio.of(previous, 1)));
    }

    private static Summary share(String metric, long part, long whole, long partBefore, long wholeBefore) {
        Ratio value = Ratio.of(part, whole);
        Ratio previous = Ratio.of(partBefore, wholeBefore);
        return row(metric, value.rounded(), previous.rounded(), value.changeFrom(previous));
    }

    private static Summary row(String metric, @Nullable BigDecimal value, @Nullable BigDecimal previous, Ratio change) {
        return new Summary(metric, value, previous, change.rounded());
    }

    private static @Nullable BigDecimal decimal(@Nullable Money money) {
        return money == null ? null : money.toBigDecimal();
    }

    private record Window(
            Money net, long orders, long buyers, long repeaters, long units, long sessions, long converted) {
        static final Window EMPTY = new Window(Money.ZERO, 0, 0, 0, 0, 0, 0);
    }
}
