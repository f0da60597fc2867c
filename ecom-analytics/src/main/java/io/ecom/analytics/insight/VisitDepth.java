package io.ecom.analytics.insight;

import io.ecom.analytics.stat.TwoShares;
import io.ecom.model.insight.Statement;
import io.ecom.model.insight.Statement.Kind;
import io.ecom.model.result.DepthConversion;
import java.util.List;
import java.util.Set;

/**
 * How much more often long visits buy. They do in every shop, because an order takes pages, even where all is alike: the
 * sentence only accompanies others.
 */
final class VisitDepth implements Insight {
    static final String ID = "conversion-by-depth";

    private static final Set<String> DEEP = Set.of("8-15", "16+");
    private static final double LEAST_RATIO = 1.2;

    @Override
    public Found in(Evidence evidence) {
        long[] deep = new long[2];
        long[] shallow = new long[2];
        for (DepthConversion row : evidence.rows(DepthConversion.class)) {
            long[] side = DEEP.contains(row.pageViews()) ? deep : shallow;
            side[0] += row.converted();
            side[1] += row.sessions();
        }
        if (deep[1] == 0 || shallow[0] == 0) {
            return Found.NOTHING;
        }
        TwoShares shares = new TwoShares(deep[0], deep[1], shallow[0], shallow[1]);
        if (shares.pValue() >= FALSE_ALARM || shares.ratio() < LEAST_RATIO) {
            return Found.none(1);
        }
        return Found.one(
                1,
                Statement.of(
                        ID,
                        Kind.FINDING,
                        "Sessions with 8 or more page views convert %s as often as shorter ones (%s), in part because an order takes pages."
                                .formatted(Words.times(shares.ratio()), Words.between(shares.ratioInterval())),
                        List.of(
                                Words.share("rate from 8 views on", shares.share()),
                                Words.share("rate of shorter ones", shares.otherShare()),
                                Words.ratio("ratio", shares.ratio()),
                                Words.of("sessions from 8 views on", deep[1], "")),
                        "Two-proportion z-test, " + Words.p(shares.pValue()),
                        "conversion_by_depth"));
    }
}
