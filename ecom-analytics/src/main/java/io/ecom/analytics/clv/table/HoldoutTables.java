package io.ecom.analytics.clv.table;

import static io.ecom.analytics.clv.table.ClvStudy.printed;

import io.ecom.analytics.clv.PurchaseFit;
import io.ecom.analytics.clv.PurchaseHistogram;
import io.ecom.analytics.clv.PurchaseLaw;
import io.ecom.analytics.clv.PurchaseModel;
import io.ecom.analytics.clv.Span;
import io.ecom.analytics.clv.holdout.ForecastScore;
import io.ecom.analytics.clv.holdout.FrequencyCheck;
import io.ecom.analytics.clv.holdout.Holdout;
import io.ecom.analytics.stat.Statistic;
import io.ecom.model.result.ClvCalibration;
import io.ecom.model.result.ClvForecast;
import io.ecom.model.result.ClvTracking;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The tables that hold a model which knows customers up to the cut only against what came afterwards.
 */
final class HoldoutTables {
    private final ObservedPeriod period;
    private final Sample sample;
    private final Holdout holdout;
    private final PurchaseModel model;
    private final Map<Span, Double> expected = new HashMap<>();

    private HoldoutTables(ObservedPeriod period, Sample sample, Holdout holdout, PurchaseModel model) {
        this.period = period;
        this.sample = sample;
        this.holdout = holdout;
        this.model = model;
    }

    /** Fits a law to what was known at the cut. */
    static HoldoutTables of(CustomerBase base, PurchaseLaw law) {
        Holdout holdout = base.sample().holdout();
        PurchaseModel model = PurchaseFit.of(law, holdout.known()).model();
        return new HoldoutTables(base.period(), base.sample(), holdout, model);
    }

    List<ClvForecast> forecast() {
        return holdout.groups().isEmpty()
                ? List.of()
                : holdout.scores(model).stream().map(this::row).toList();
    }

    private ClvForecast row(ForecastScore score) {
        return new ClvForecast(
                score.forecast(),
                holdout.customers(),
                holdout.actual(),
                printed(score.predicted()),
                Statistic.rounded(score.bias()),
                printed(score.meanAbsoluteError()),
                printed(score.rootMeanSquareError()),
                Statistic.rounded(score.correlation()),
                Statistic.rounded(score.rankCorrelation()));
    }

    List<ClvCalibration> calibration() {
        return holdout.byFrequency(model).stream().map(HoldoutTables::row).toList();
    }

    private static ClvCalibration row(FrequencyCheck check) {
        return new ClvCalibration(
                FrequencyTable.label(check.frequency()),
                check.customers(),
                check.actual(),
                printed(check.expected()),
                printed(check.naive()));
    }

    List<ClvTracking> tracking() {
        List<ClvTracking> rows = new ArrayList<>();
        if (holdout.groups().isEmpty()) {
            return rows;
        }
        LocalDate cut = period.cut().orElseThrow();
        Map<Span, Long> ages = agesAtCut();
        long actual = 0;
        double before = 0;
        for (int week = 1; week <= period.weeks(); week++) {
            LocalDate until = period.endOfWeek(week);
            long repeats = sample.repeats().get(week - 1);
            actual += repeats;
            double expected = expectedUpTo(until.toEpochDay() - cut.toEpochDay(), ages);
            rows.add(new ClvTracking(
                    week, until, until.isAfter(cut), repeats, printed(expected - before), actual, printed(expected)));
            before = expected;
        }
        return rows;
    }

    private Map<Span, Long> agesAtCut() {
        Map<Span, Long> ages = new TreeMap<>();
        for (PurchaseHistogram.Bin bin : holdout.known().bins()) {
            ages.merge(bin.age(), bin.customers(), Long::sum);
        }
        return ages;
    }

    /** Purchases after the first expected up to a day, counted from the cut, of customers by their age at the cut. */
    private double expectedUpTo(long day, Map<Span, Long> ages) {
        double sum = 0;
        for (Map.Entry<Span, Long> entry : ages.entrySet()) {
            double days = entry.getKey().inDays() + day;
            sum += days <= 0
                    ? 0
                    : entry.getValue() * expected.computeIfAbsent(Span.days(days), model::expectedPurchases);
        }
        return sum;
    }
}
