package io.ecom.generator.random;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * A keyed bijection of the numbers of 2 × halfBits bits: different numbers stay different and look random. A Feistel
 * network of six rounds. Immutable.
 */
public final class Permutation {
    private static final int ROUNDS = 6;

    private final long key;
    private final int halfBits;
    private final long mask;

    private Permutation(long key, int halfBits) {
        this.key = key;
        this.halfBits = halfBits;
        this.mask = (1L << halfBits) - 1;
    }

    /** @param bits an even number from 2 to 62 */
    public static Permutation of(Seed seed, int bits) {
        checkArgument(bits >= 2 && bits <= 62 && bits % 2 == 0, "Invalid bits '%s': expected an even number", bits);
        return new Permutation(seed.value(), bits / 2);
    }

    /** @throws IllegalArgumentException when the number has more bits than the permutation */
    public long apply(long number) {
        checkArgument(number >>> (2 * halfBits) == 0, "Invalid number '%s': expected %s bits", number, 2 * halfBits);
        long left = number >>> halfBits;
        long right = number & mask;
        for (int round = 0; round < ROUNDS; round++) {
            long next = left ^ (RandomStream.mix(right + key + RandomStream.mix(round)) & mask);
            left = right;
            right = next;
        }
        return (left << halfBits) | right;
    }
}
