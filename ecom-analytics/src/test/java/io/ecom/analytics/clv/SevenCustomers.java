package io.ecom.analytics.clv;

import io.ecom.model.Money;
import java.util.List;

/** Seven customers of the CDNOW sample with what the models say of them at the parameters of the papers. */
final class SevenCustomers {
    static final BgNbd BG_NBD = new BgNbd(0.243, 4.414, 0.793, 2.426);
    static final ParetoNbd PARETO_NBD = new ParetoNbd(0.553, 10.578, 0.606, 11.669);
    static final GammaGamma GAMMA_GAMMA = new GammaGamma(6.25, 3.74, 15.44);

    /** Log-likelihoods, P(alive) and expected purchases of 39 weeks; the last two are of the spend model. */
    record Row(
            PurchaseHistory history,
            double logBg,
            double aliveBg,
            double expectedBg,
            double logPareto,
            double alivePareto,
            double logSpend,
            double spend) {}

    static final List<Row> ROWS = List.of(
            row(2, 30.43, "44.70", -9.458606, .726579, 1.226028, -9.554283, .869168, -3.551317, 24.6637),
            row(1, 1.71, "11.77", -4.469093, .212101, .203187, -4.450194, .168002, -3.737710, 18.9169),
            row(0, 0, "0.00", -.554713, 1, .195098, -.521046, .295287, Double.NaN, 35.2190),
            row(7, 29.43, "516.18", -21.863276, .641756, 3.337053, -21.594643, .749501, -6.054867, 71.4697),
            row(1, 5.00, "11.77", -4.863923, .314786, .301556, -4.868673, .255304, -3.737710, 18.9169),
            row(2, 35.71, "51.10", -9.535677, .784791, 1.324255, -9.652076, .958461, -3.654811, 27.2884),
            row(5, 24.43, "147.20", -17.358102, .491366, 1.870826, -17.142867, .586873, -3.748855, 29.9059));

    private SevenCustomers() {}

    private static Row row(long x, double recency, String spent, double... figures) {
        PurchaseHistory history =
                new PurchaseHistory(x, Span.weeks(recency), Span.weeks(38.86), Money.ZERO, Money.of(spent));
        return new Row(history, figures[0], figures[1], figures[2], figures[3], figures[4], figures[5], figures[6]);
    }
}
