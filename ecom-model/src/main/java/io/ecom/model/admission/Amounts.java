package io.ecom.model.admission;

import io.ecom.model.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Amounts as they are written in files: to the cent, but for the noise of binary numbers. */
final class Amounts {
    private static final BigDecimal LIMIT = BigDecimal.valueOf(Money.MAX_CENTS, 2);

    private Amounts() {}

    static boolean fits(BigDecimal amount) {
        return amount.abs().compareTo(LIMIT) <= 0;
    }

    /** The amount to the cent, null when it is missing or too large. */
    static @Nullable Money moneyOrNull(@Nullable BigDecimal amount) {
        return amount == null || !fits(toCents(amount)) ? null : Money.of(amount);
    }

    /** The amount to the cent; more decimals than noise explains are a repair. */
    static BigDecimal toCents(BigDecimal amount, Set<Rule> repairs) {
        if (!Money.isWholeCents(amount)) {
            repairs.add(Rule.MONEY_PRECISION);
        }
        return toCents(amount);
    }

    static BigDecimal toCents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}
