package io.ecom.analytics.answer;

import io.ecom.model.Money;
import io.ecom.model.result.Ratio;
import io.ecom.model.result.SpendingTier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The buyers in four tiers of the ranking by revenue, and the users who bought nothing. */
final class SpendingTiersAnswer {
    static final String NONE = "none";

    private static final List<String> TIERS = List.of("platinum", "gold", "silver", "bronze");
    /** A tier goes down to the buyer of rank ⌈B / divisor⌉. */
    private static final List<Integer> DIVISORS = List.of(20, 5, 2, 1);

    private SpendingTiersAnswer() {}

    static Answer<SpendingTier> of(UserLedger ledger) {
        List<UserLedger.Entry> buyers = ledger.buyersByRevenue();
        long all = buyers.stream().mapToLong(UserLedger.Entry::revenue).sum();
        List<SpendingTier> rows = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < TIERS.size(); i++) {
            int to = lastRank(buyers.size(), DIVISORS.get(i));
            rows.add(row(TIERS.get(i), buyers.subList(from, to), all));
            from = to;
        }
        long users = ledger.byId().size();
        rows.add(new SpendingTier(
                NONE, users - buyers.size(), 0, Money.ZERO, Ratio.of(0, all).rounded(), null, null));
        return Answer.of(SpendingTier.class, rows);
    }

    /** The tier of each buyer. */
    static Map<String, String> tiers(UserLedger ledger) {
        List<UserLedger.Entry> buyers = ledger.buyersByRevenue();
        Map<String, String> tiers = new HashMap<>();
        for (int i = 0; i < buyers.size(); i++) {
            int tier = 0;
            while (i >= lastRank(buyers.size(), DIVISORS.get(tier))) {
                tier++;
            }
            tiers.put(buyers.get(i).userId(), TIERS.get(tier));
        }
        return tiers;
    }

    private static int lastRank(int buyers, int divisor) {
        return (buyers + divisor - 1) / divisor;
    }

    private static SpendingTier row(String tier, List<UserLedger.Entry> buyers, long all) {
        long orders = buyers.stream().mapToLong(UserLedger.Entry::orders).sum();
        Money revenue = Money.ofCents(
                buyers.stream().mapToLong(UserLedger.Entry::revenue).sum());
        return new SpendingTier(
                tier,
                buyers.size(),
                orders,
                revenue,
                Ratio.of(revenue.cents(), all).rounded(),
                Ratio.mean(revenue, orders).money(),
                buyers.isEmpty()
                        ? null
                        : Money.ofCents(buyers.get(buyers.size() - 1).revenue()));
    }
}
