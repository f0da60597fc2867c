package io.ecom.analytics.stat;

import java.io.Serializable;
import java.math.BigInteger;

/** A sum of whole numbers that never overflows, and is a plain addition as long as it is small. */
final class ExactSum implements Serializable {
    private static final long serialVersionUID = 1;

    private long small;
    private BigInteger large = BigInteger.ZERO;

    void add(long value) {
        long sum = small + value;
        if (((small ^ sum) & (value ^ sum)) < 0) {
            large = large.add(BigInteger.valueOf(small));
            small = value;
        } else {
            small = sum;
        }
    }

    void addProduct(long a, long b) {
        long product = a * b;
        if (Math.multiplyHigh(a, b) == product >> Long.SIZE - 1) {
            add(product);
        } else {
            large = large.add(BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)));
        }
    }

    void add(ExactSum other) {
        add(other.small);
        large = large.add(other.large);
    }

    BigInteger value() {
        return large.add(BigInteger.valueOf(small));
    }
}
