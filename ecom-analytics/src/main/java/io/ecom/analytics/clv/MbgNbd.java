package io.ecom.analytics.clv;

/**
 * MBG/NBD: as {@link BgNbd}, but a customer may leave after the first purchase too.
 *
 * <p>E. P. Batislam, M. Denizel, A. Filiztekin, "Empirical validation and comparison of models for customer base analysis",
 * International Journal of Research in Marketing 24 (2007); D. Hoppe, U. Wagner 2007.
 *
 * @param r shape of the gamma law of purchase rates
 * @param alpha its rate, in weeks
 * @param a first shape of the beta law of the chance to leave
 * @param b its second shape
 */
public record MbgNbd(double r, double alpha, double a, double b) implements BetaGeometric {
    public MbgNbd {
        Parameters.checkPositive("r", r, "alpha", alpha, "a", a, "b", b);
    }

    @Override
    public PurchaseLaw law() {
        return PurchaseLaw.MBG_NBD;
    }

    @Override
    public int chancesAtFirst() {
        return 1;
    }
}
