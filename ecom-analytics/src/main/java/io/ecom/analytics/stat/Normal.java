package io.ecom.analytics.stat;

/** The standard normal law, as far as intervals need it. */
public final class Normal {
    /** The quantile of a two-sided interval at 95 %. */
    public static final double Z_95 = 1.959963984540054;

    private Normal() {}
}
