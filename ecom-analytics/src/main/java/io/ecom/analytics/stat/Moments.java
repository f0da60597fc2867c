package io.ecom.analytics.stat;

import java.io.Serializable;
import java.math.BigInteger;

/**
 * What Pearson's correlation needs to know of a sample of pairs: its sums, exact.
 *
 * <p>Parts of a sample may be summed apart and put together in any order: the correlation is the same to the last bit.
 * Decimals go in as whole numbers of their smallest unit, which changes no correlation. For one thread at a time.
 */
public final class Moments implements Serializable {
    private static final long serialVersionUID = 1;

    private final ExactSum x = new ExactSum();
    private final ExactSum y = new ExactSum();
    private final ExactSum xx = new ExactSum();
    private final ExactSum yy = new ExactSum();
    private final ExactSum xy = new ExactSum();
    private long count;

    public void add(long a, long b) {
        count++;
        x.add(a);
        y.add(b);
        xx.addProduct(a, a);
        yy.addProduct(b, b);
        xy.addProduct(a, b);
    }

    public void add(Moments other) {
        count += other.count;
        x.add(other.x);
        y.add(other.y);
        xx.add(other.xx);
        yy.add(other.yy);
        xy.add(other.xy);
    }

    /** The number of pairs. */
    public long count() {
        return count;
    }

    /**
     * Pearson's correlation: NaN when one side is constant, and 1 or −1 only when the pairs lie exactly on a line.
     */
    public double correlation() {
        BigInteger varianceX = scaled(xx, x, x);
        BigInteger varianceY = scaled(yy, y, y);
        if (varianceX.signum() == 0 || varianceY.signum() == 0) {
            return Double.NaN;
        }
        BigInteger covariance = scaled(xy, x, y);
        if (covariance.pow(2).equals(varianceX.multiply(varianceY))) {
            return covariance.signum();
        }
        double quotient =
                covariance.doubleValue() / (Math.sqrt(varianceX.doubleValue()) * Math.sqrt(varianceY.doubleValue()));
        double almostOne = Math.nextDown(1.0);
        return Math.max(-almostOne, Math.min(almostOne, quotient));
    }

    /** n² times the covariance of two sides. */
    private BigInteger scaled(ExactSum products, ExactSum a, ExactSum b) {
        return products.value()
                .multiply(BigInteger.valueOf(count))
                .subtract(a.value().multiply(b.value()));
    }
}
