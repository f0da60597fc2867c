package io.ecom.analytics.clv;

/**
 * BG/NBD: while alive a customer purchases at random at a rate of their own, and may leave after each purchase but the first.
 *
 * <p>P. S. Fader, B. G. S. Hardie, K. L. Lee, "Counting your customers the easy way", Marketing Science 24 (2005). A customer
 * who bought only once is alive with certainty; {@link MbgNbd} mends that.
 *
 * @param r shape of the gamma law of purchase rates
 * @param alpha its rate, in weeks
 * @param a first shape of the beta law of the chance to leave
 * @param b its second shape
 */
public record BgNbd(double r, double alpha, double a, double b) implements BetaGeometric {
    public BgNbd {
        Parameters.checkPositive("r", r, "alpha", alpha, "a", a, "b", b);
    }

    @Override
    public PurchaseLaw law() {
        return PurchaseLaw.BG_NBD;
    }

    @Override
    public int chancesAtFirst() {
        return 0;
    }
}
