package io.ecom.generator.goods;

import static com.google.common.base.Preconditions.checkArgument;

/** The Zipf-Mandelbrot law: the product of rank r (1, 2, …) is wanted in proportion to (r + shift)^−exponent. */
public record Popularity(double exponent, double shift) {
    /** Every product is wanted alike. */
    public static final Popularity EVEN = new Popularity(0, 0);

    public Popularity {
        checkArgument(exponent >= 0, "Invalid exponent '%s': expected zero or more", exponent);
        checkArgument(shift >= 0, "Invalid shift '%s': expected zero or more", shift);
    }

    double weight(int rank) {
        return StrictMath.pow(rank + shift, -exponent);
    }
}
