package io.ecom.analytics.answer;

import static java.util.Objects.requireNonNull;

import io.ecom.model.Money;
import io.ecom.model.Times;
import io.ecom.model.result.Customer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row for each user, with scores, tier and segment of the buyers. */
final class CustomersAnswer {
    private CustomersAnswer() {}

    static Answer<Customer> of(UserLedger users, SalesLedger sales) {
        Map<String, String> tiers = SpendingTiersAnswer.tiers(users);
        List<UserLedger.Entry> buyers = users.buyersByRevenue();
        Map<String, Integer> r = scores(buyers, Comparator.comparing(entry -> requireNonNull(entry.lastOrder())));
        Map<String, Integer> f = scores(buyers, Comparator.comparingLong(UserLedger.Entry::orders));
        Map<String, Integer> m = scores(buyers, Comparator.comparingLong(UserLedger.Entry::revenue));
        List<Customer> rows = users.byId().stream()
                .map(user -> {
                    String id = user.userId();
                    String tier = tiers.getOrDefault(id, SpendingTiersAnswer.NONE);
                    return row(user, sales.lastDay(), r.get(id), f.get(id), m.get(id), tier);
                })
                .toList();
        return Answer.of(Customer.class, rows);
    }

    /** SQL's {@code ntile(5)}: five buckets in ascending order, the first ones larger by one. */
    private static Map<String, Integer> scores(List<UserLedger.Entry> buyers, Comparator<UserLedger.Entry> key) {
        List<UserLedger.Entry> ranked = buyers.stream()
                .sorted(key.thenComparing(UserLedger.Entry::userId))
                .toList();
        int size = ranked.size() / 5;
        int larger = ranked.size() % 5;
        Map<String, Integer> scores = new HashMap<>();
        int at = 0;
        for (int bucket = 1; bucket <= 5; bucket++) {
            int end = at + size + (bucket <= larger ? 1 : 0);
            for (; at < end; at++) {
                scores.put(ranked.get(at).userId(), bucket);
            }
        }
        return scores;
    }

    private static Customer row(
            UserLedger.Entry user,
            @Nullable LocalDate lastDay,
            @Nullable Integer r,
            @Nullable Integer f,
            @Nullable Integer m,
            String tier) {
        Long recency = user.lastOrder() == null || lastDay == null
                ? null
                : ChronoUnit.DAYS.between(Times.day(user.lastOrder()), lastDay);
        return new Customer(
                user.userId(),
                YearMonth.from(Times.day(user.registered())),
                user.orders(),
                user.units(),
                Money.ofCents(user.revenue()),
                user.firstOrder(),
                user.lastOrder(),
                user.sessions(),
                user.pageViews(),
                user.sessionSeconds(),
                user.convertedSessions(),
                recency,
                r,
                f,
                m,
                tier,
                r == null || f == null ? null : segment(r, f));
    }

    private static String segment(int r, int f) {
        if (f >= 4) {
            return r >= 4 ? "champion" : r == 3 ? "loyal" : "at_risk";
        }
        if (r >= 4) {
            return f == 3 ? "potential" : "new";
        }
        return r == 3 ? "attention" : "lost";
    }
}
