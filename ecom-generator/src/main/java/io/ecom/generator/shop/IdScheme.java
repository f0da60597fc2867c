package io.ecom.generator.shop;

import com.google.common.base.Strings;
import io.ecom.generator.random.Permutation;
import io.ecom.generator.random.Seed;

/** Ids that look random and are unique because they are a bijection of (user, number). Immutable. */
final class IdScheme {
    private static final int SESSION_BITS = 40;
    private static final int TRANSACTION_BITS = 48;
    private static final String DIGITS = "0123456789abcdef";

    private final Permutation sessions;
    private final Permutation transactions;

    IdScheme(Seed seed) {
        this.sessions = Permutation.of(seed.part("session ids"), SESSION_BITS);
        this.transactions = Permutation.of(seed.part("transaction ids"), TRANSACTION_BITS);
    }

    static String user(int index) {
        return "user_" + Strings.padStart(Integer.toString(index), 6, '0');
    }

    /** Room for 16 million users with 65,536 sessions each. */
    String session(Visit visit) {
        return hex("sess_", sessions.apply(((long) visit.person().index() << 16) | visit.number()), SESSION_BITS / 4);
    }

    String transaction(Person person, long number) {
        return hex("txn_", transactions.apply(((long) person.index() << 24) | number), TRANSACTION_BITS / 4);
    }

    private static String hex(String prefix, long value, int digits) {
        StringBuilder text = new StringBuilder(prefix.length() + digits).append(prefix);
        for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
            text.append(DIGITS.charAt((int) (value >>> shift) & 15));
        }
        return text.toString();
    }
}
