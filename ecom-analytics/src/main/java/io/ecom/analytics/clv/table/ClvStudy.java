package io.ecom.analytics.clv.table;

import io.ecom.analytics.clv.PurchaseFit;
import io.ecom.analytics.clv.PurchaseModel;
import io.ecom.analytics.clv.Span;
import io.ecom.analytics.clv.Unit;
import io.ecom.analytics.clv.value.Portfolio;
import io.ecom.analytics.clv.value.Valuation;
import io.ecom.analytics.clv.value.ValueFit;
import io.ecom.analytics.clv.value.Valuer;
import io.ecom.analytics.stat.Statistic;
import io.ecom.model.result.Clv;
import io.ecom.model.result.ClvAlive;
import io.ecom.model.result.ClvCalibration;
import io.ecom.model.result.ClvForecast;
import io.ecom.model.result.ClvFrequency;
import io.ecom.model.result.ClvModel;
import io.ecom.model.result.ClvTracking;
import io.ecom.model.result.Ratio;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a customer base is worth and how far that can be trusted: models fitted to it, and the tables that they make.
 *
 * <p>Equal bases and options have equal studies, to the last bit, on any number of processors. Immutable.
 */
public final class ClvStudy {
    private final CustomerBase base;
    private final ClvOptions options;
    private final ValueFit fit;
    private final Valuer valuer;
    private final HoldoutTables holdout;

    private ClvStudy(CustomerBase base, ClvOptions options, ValueFit fit, HoldoutTables holdout) {
        this.base = base;
        this.options = options;
        this.fit = fit;
        this.valuer = fit.valuer(options.horizon());
        this.holdout = holdout;
    }

    /** Fits all there is; on all processors. */
    public static ClvStudy of(CustomerBase base, ClvOptions options) {
        Sample sample = base.sample();
        ValueFit fit = ValueFit.of(options.law(), sample.when(), sample.what(), options.replicates(), options.seed());
        return new ClvStudy(base, options, fit, HoldoutTables.of(base, options.law()));
    }

    /** Says what a customer will bring; may be sent to where customers are. */
    public Valuer valuer() {
        return valuer;
    }

    /** A row for each buyer, those who will bring most first; they may be given in any order. */
    public List<Clv> rows(Collection<Buyer> buyers) {
        record Scored(Buyer buyer, Valuation valuation) {}
        return buyers.parallelStream()
                .map(buyer -> new Scored(buyer, valuer.value(buyer.history())))
                .sorted(Comparator.comparingDouble(
                                (Scored scored) -> scored.valuation().lifetimeValue())
                        .reversed()
                        .thenComparing(scored -> scored.buyer().userId()))
                .map(scored -> row(scored.buyer(), scored.valuation()))
                .toList();
    }

    private Clv row(Buyer buyer, Valuation valuation) {
        PurchaseModel purchases = valuer.model().purchases();
        return new Clv(
                buyer.userId(),
                buyer.history().frequency(),
                Math.round(buyer.history().recency().inDays()),
                Math.round(buyer.history().age().inDays()),
                Ratio.mean(buyer.history().repeatValue(), buyer.history().frequency())
                        .money(),
                printed(purchases.alive(buyer.history())),
                printed(purchases.expectedPurchases(buyer.history(), options.ahead())),
                printed(valuation.expectedValue()),
                printed(valuation.lifetimeValue()),
                buyer.sessions(),
                buyer.sessionSeconds(),
                printed(valuation.interval().low()),
                printed(valuation.interval().high()));
    }

    /** Nothing that a fitted model says is undefined. */
    static BigDecimal printed(double value) {
        return Objects.requireNonNull(Statistic.rounded(value), "undefined value");
    }

    /** The time over which value is counted. */
    public Span horizon() {
        return options.horizon().length();
    }

    /** The models, what all buyers together will bring, and what to know before it is believed. */
    public ClvModel model() {
        return model(Unit.WEEK);
    }

    /** The same with the parameters of the purchase model in a unit of one's own. */
    public ClvModel model(Unit unit) {
        ClvModel.Fitted spend = new ClvModel.Fitted(
                fit.spend().model().name(),
                fit.spend().model().parameters(),
                fit.spend().logLikelihood(),
                fit.spend().standardErrors());
        return model(unit, spend, fit.warnings());
    }

    /** The same of purchases of unknown amounts. */
    public ClvModel modelOfPurchases(Unit unit) {
        return model(unit, null, fit.purchases().warnings());
    }

    private ClvModel model(Unit unit, ClvModel.@Nullable Fitted spend, List<String> warningsOfFit) {
        PurchaseFit purchases = fit.purchases();
        Portfolio portfolio = valuer.portfolio(base.all());
        return new ClvModel(
                unit.toString(),
                purchases.customers(),
                new ClvModel.Fitted(
                        purchases.model().law().toString(),
                        unit.scaled(purchases.model().parameters()),
                        unit.logLikelihood(
                                purchases.logLikelihood(), base.sample().when().repeatPurchases()),
                        unit.scaled(purchases.standardErrors())),
                spend,
                new ClvModel.Portfolio(
                        portfolio.customers(),
                        portfolio.alive(),
                        portfolio.expectedPurchases(),
                        portfolio.lifetimeValue(),
                        portfolio.interval().low(),
                        portfolio.interval().high()),
                warnings(warningsOfFit));
    }

    private List<String> warnings(List<String> ofFit) {
        List<String> warnings = new ArrayList<>(base.warnings());
        warnings.addAll(ofFit);
        long horizon = Math.round(horizon().inDays());
        long observed = Math.round(base.period().length().inDays());
        if (horizon > observed) {
            warnings.add("Horizon of %s days is longer than the %s days observed".formatted(horizon, observed));
        }
        return warnings;
    }

    /** How far forecasts of the time after the cut were from what came; empty where there is nothing to cut. */
    public List<ClvForecast> forecast() {
        return holdout.forecast();
    }

    /** Expected and actual purchases after the cut by frequency. */
    public List<ClvCalibration> calibration() {
        return holdout.calibration();
    }

    /** Expected and actual purchases week by week; empty where there is nothing to cut. */
    public List<ClvTracking> tracking() {
        return holdout.tracking();
    }

    /** Expected and actual numbers of customers by frequency. */
    public List<ClvFrequency> frequency() {
        return FrequencyTable.of(base.sample().when(), fit.purchases().model());
    }

    /** The mean chance to be alive by frequency and by time since the last purchase, of all buyers. */
    public List<ClvAlive> alive() {
        return AliveTable.of(base.all(), fit.purchases().model());
    }
}
