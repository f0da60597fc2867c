package io.ecom.analytics.answer;

import io.ecom.model.Money;
import io.ecom.model.result.PurchaseFrequency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All users by their number of sales; five rows always. */
final class PurchaseFrequencyAnswer {
    private PurchaseFrequencyAnswer() {}

    static Answer<PurchaseFrequency> of(UserLedger ledger) {
        List<UserLedger.Entry> users = ledger.byId();
        return Answer.of(
                PurchaseFrequency.class,
                List.of(
                        row(users, "none", 0, 0L),
                        row(users, "one_time", 1, 1L),
                        row(users, "occasional", 2, 4L),
                        row(users, "regular", 5, 9L),
                        row(users, "frequent", 10, null)));
    }

    private static PurchaseFrequency row(List<UserLedger.Entry> users, String segment, long min, @Nullable Long max) {
        List<UserLedger.Entry> inRange = users.stream()
                .filter(user -> user.orders() >= min && (max == null || user.orders() <= max))
                .toList();
        return new PurchaseFrequency(
                segment,
                min,
                max,
                inRange.size(),
                inRange.stream().mapToLong(UserLedger.Entry::orders).sum(),
                Money.ofCents(
                        inRange.stream().mapToLong(UserLedger.Entry::revenue).sum()));
    }
}
