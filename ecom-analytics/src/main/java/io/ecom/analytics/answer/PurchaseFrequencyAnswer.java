package io.ecom.analytics.answer;

import io.ecom.model.Money;
import io.ecom.model.result.PurchaseFrequency;
import io.ecom.model.result.PurchaseSegment;
import java.util.List;
import java.util.stream.Stream;

/** All users by their number of sales; five rows always. */
final class PurchaseFrequencyAnswer {
    private PurchaseFrequencyAnswer() {}

    static Answer<PurchaseFrequency> of(UserLedger ledger) {
        List<UserLedger.Entry> users = ledger.byId();
        return Answer.of(
                PurchaseFrequency.class,
                Stream.of(PurchaseSegment.values())
                        .map(segment -> row(users, segment))
                        .toList());
    }

    private static PurchaseFrequency row(List<UserLedger.Entry> users, PurchaseSegment segment) {
        List<UserLedger.Entry> inside =
                users.stream().filter(user -> segment.contains(user.orders())).toList();
        return PurchaseFrequency.of(
                segment,
                inside.size(),
                inside.stream().mapToLong(UserLedger.Entry::orders).sum(),
                Money.ofCents(
                        inside.stream().mapToLong(UserLedger.Entry::revenue).sum()));
    }
}
