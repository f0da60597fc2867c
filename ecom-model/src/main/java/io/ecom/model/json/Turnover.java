package io.ecom.model.json;

import io.ecom.model.Money;
import io.ecom.model.Transaction;
import io.ecom.model.admission.RawRecord;
import java.math.BigDecimal;

/**
 * What the transactions of a data set come to. While it is an amount, so is each sum of a result table, for none is of more
 * than all subtotals; beyond it no engine could say what it has summed.
 */
final class Turnover {
    private Money sum = Money.ZERO;

    /**
     * @throws DatasetException when the sum is more than an amount can be
     */
    void add(Transaction transaction, RawRecord raw) {
        Money subtotal = transaction.subtotal();
        if (subtotal.cents() > Money.MAX_CENTS - sum.cents()) {
            BigDecimal found = sum.toBigDecimal().add(subtotal.toBigDecimal());
            throw new DatasetException(
                    "%s position %d: the orders up to here add up to %s; expected at most %s, which all can sum exactly"
                            .formatted(raw.file(), raw.position(), found, Money.ofCents(Money.MAX_CENTS)));
        }
        sum = sum.plus(subtotal);
    }
}
