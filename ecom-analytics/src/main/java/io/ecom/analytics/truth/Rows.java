package io.ecom.analytics.truth;

import io.ecom.analytics.stat.Statistic;
import io.ecom.model.result.Ratio;
import io.ecom.model.result.TruthScore;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The rows of one analysis. */
final class Rows {
    private final String analysis;
    private final List<TruthScore> rows = new ArrayList<>();

    Rows(String analysis) {
        this.analysis = analysis;
    }

    /** Of what was planted, how much was found. */
    Rows share(String measure, long planted, long found) {
        rows.add(new TruthScore(
                analysis,
                measure,
                BigDecimal.valueOf(planted),
                BigDecimal.valueOf(found),
                Ratio.of(found, planted).rounded()));
        return this;
    }

    /** How much of what was found was planted, and how much of what was planted was found. */
    Rows precisionAndRecall(long planted, long found, long both) {
        return precision(found, both).share("recall", planted, both);
    }

    /** Of what was found, how much is right. */
    Rows precision(long found, long right) {
        rows.add(new TruthScore(
                analysis,
                "precision",
                BigDecimal.valueOf(right),
                BigDecimal.valueOf(found),
                Ratio.of(right, found).rounded()));
        return this;
    }

    /** A true value beside the estimated one. */
    Rows parameter(String measure, double planted, double found) {
        rows.add(new TruthScore(
                analysis,
                measure,
                Statistic.rounded(planted),
                Statistic.rounded(found),
                planted == 0 ? null : Statistic.rounded(found / planted)));
        return this;
    }

    Rows correlation(String measure, double value) {
        rows.add(new TruthScore(analysis, measure, null, null, Statistic.rounded(value)));
        return this;
    }

    List<TruthScore> list() {
        return List.copyOf(rows);
    }
}
