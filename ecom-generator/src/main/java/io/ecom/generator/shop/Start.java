package io.ecom.generator.shop;

import static com.google.common.base.Preconditions.checkArgument;

import io.ecom.generator.shop.Purchase.Kind;
import org.jspecify.annotations.Nullable;

/**
 * That a user begins something at an instant. With the shop's seed it says all about it, so that it can be made without the
 * user's other visits; and two numbers hold it.
 *
 * @param number its place among the visits, or among the orders without a session, of the user
 * @param purchase what is bought; nothing for visits that do not buy
 */
record Start(
        long millis,
        int user,
        int number,
        What what,
        @Nullable Purchase purchase) {
    private static final int NUMBER_BITS = 22;
    private static final int WHAT_BITS = 2;
    private static final int KIND_BITS = 3;
    private static final int CATEGORY_BITS = 12;
    private static final int USER_BITS = Long.SIZE - 1 - NUMBER_BITS - WHAT_BITS - KIND_BITS - CATEGORY_BITS;

    /** What begins. */
    enum What {
        VISIT,
        /** A visit that was put off until the one before had ended. */
        LATER_VISIT,
        ORDER_WITHOUT_SESSION
    }

    Start {
        checkArgument(number < 1 << NUMBER_BITS, "Invalid number '%s': expected less than 2^%s", number, NUMBER_BITS);
        checkArgument(user < 1 << USER_BITS, "Invalid user '%s': expected less than 2^%s", user, USER_BITS);
    }

    /** All but the instant. */
    long details() {
        long bits = user;
        bits = bits << NUMBER_BITS | number;
        bits = bits << WHAT_BITS | what.ordinal();
        bits = bits << KIND_BITS
                | (purchase == null ? Kind.values().length : purchase.kind().ordinal());
        return bits << CATEGORY_BITS | (purchase == null ? 0 : purchase.category() + 1);
    }

    static Start of(long millis, long details) {
        long bits = details;
        int category = low(bits, CATEGORY_BITS) - 1;
        bits >>>= CATEGORY_BITS;
        int kind = low(bits, KIND_BITS);
        bits >>>= KIND_BITS;
        What what = What.values()[low(bits, WHAT_BITS)];
        bits >>>= WHAT_BITS;
        int number = low(bits, NUMBER_BITS);
        int user = (int) (bits >>> NUMBER_BITS);
        Purchase purchase = kind == Kind.values().length ? null : new Purchase(millis, Kind.values()[kind], category);
        return new Start(millis, user, number, what, purchase);
    }

    private static int low(long bits, int count) {
        return (int) (bits & (1L << count) - 1);
    }
}
