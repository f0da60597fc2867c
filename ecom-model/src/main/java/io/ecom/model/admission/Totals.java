package io.ecom.model.admission;

import static java.util.Objects.requireNonNull;

import io.ecom.model.Money;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The amounts of a transaction that add up: each line, the subtotal, the discount, the total. */
record Totals(Money subtotal, Money discount, Money total) {
    static Totals of(TransactionJudge.Draft draft, Set<Rule> repairs) {
        BigDecimal discount = BigDecimal.ZERO.setScale(2);
        if (draft.discount() == null) {
            repairs.add(Rule.MISSING_DISCOUNT);
        } else {
            discount = Amounts.toCents(draft.discount(), repairs);
        }
        BigDecimal subtotal = draft.subtotal() == null ? null : Amounts.toCents(draft.subtotal(), repairs);
        if (discount.signum() < 0 || (subtotal != null && discount.compareTo(subtotal) > 0)) {
            throw new Rejection(
                    Rule.BAD_DISCOUNT,
                    "Invalid discount '%s': expected an amount from 0 to the subtotal '%s'"
                            .formatted(Excerpt.of(discount), Excerpt.of(subtotal)));
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (TransactionJudge.Line line : draft.lines()) {
            BigDecimal price = Amounts.toCents(requireNonNull(line.unitPrice()), repairs);
            BigDecimal due = price.multiply(requireNonNull(line.quantity()));
            requireEqual("subtotal of a line", line.subtotal(), due, repairs);
            sum = sum.add(due);
        }
        requireEqual("subtotal", draft.subtotal(), sum, repairs);
        requireEqual("total", draft.total(), sum.subtract(discount), repairs);
        if (!Amounts.fits(sum)) {
            throw new Rejection(
                    Rule.AMOUNT_TOO_LARGE,
                    "Invalid subtotal '%s': expected at most 16 digits before the point".formatted(Excerpt.of(sum)));
        }
        return new Totals(Money.of(sum), Money.of(discount), Money.of(sum.subtract(discount)));
    }

    private static void requireEqual(String what, @Nullable BigDecimal given, BigDecimal expected, Set<Rule> repairs) {
        if (given == null || Amounts.toCents(given, repairs).compareTo(expected) != 0) {
            throw new Rejection(
                    Rule.TOTALS_DIFFER,
                    "Invalid %s '%s': expected %s".formatted(what, Excerpt.of(given), Excerpt.of(expected)));
        }
    }
}
