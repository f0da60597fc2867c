package io.ecom.analytics.clv.value;

import io.ecom.analytics.clv.PurchaseHistory;
import io.ecom.analytics.clv.Span;
import io.ecom.analytics.stat.Statistic;
import io.ecom.model.result.Clv;
import io.ecom.model.result.ClvModel;
import io.ecom.model.result.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The table {@code clv} and the facts of the models behind it.
 *
 * @param rows a row for each buyer, those who will bring most first
 */
public record ClvTable(List<Clv> rows, ClvModel model) {
    private record Scored(Buyer buyer, Valuation valuation) {}

    public ClvTable {
        rows = List.copyOf(rows);
    }

    /**
     * Fits and scores buyers in any order; on all processors, with the same result on any number of them.
     *
     * @param first the first day of the observed period
     * @param last its last day, at which all histories end
     */
    public static ClvTable of(Collection<Buyer> buyers, LocalDate first, LocalDate last, ClvOptions options) {
        Training training = Training.of(buyers, first, last);
        ValueFit fit = ValueFit.of(options.law(), training.histories(), options.replicates(), options.seed());
        List<Buyer> ordered =
                buyers.stream().sorted(Comparator.comparing(Buyer::userId)).toList();
        Valuations valuations = fit.value(ordered.stream().map(Buyer::history).toList(), options.horizon());
        List<Clv> rows = IntStream.range(0, ordered.size())
                .mapToObj(i -> new Scored(ordered.get(i), valuations.customers().get(i)))
                // A stable sort keeps equal values in the order of users.
                .sorted(Comparator.comparingDouble((Scored scored) -> scored.valuation.lifetimeValue())
                        .reversed())
                .map(scored -> row(scored, fit, options.ahead()))
                .toList();
        List<String> warnings = new ArrayList<>(training.warnings());
        warnings.addAll(fit.warnings());
        Span observed = Span.days(last.toEpochDay() - first.toEpochDay() + 1);
        if (options.horizon().length().compareTo(observed) > 0) {
            warnings.add("Horizon of %s days is longer than the %s days observed"
                    .formatted(Math.round(options.horizon().length().inDays()), Math.round(observed.inDays())));
        }
        return new ClvTable(rows, facts(fit, valuations.portfolio(), warnings));
    }

    private static Clv row(Scored scored, ValueFit fit, Span ahead) {
        PurchaseHistory history = scored.buyer.history();
        Valuation valuation = scored.valuation;
        return new Clv(
                scored.buyer.userId(),
                history.frequency(),
                Math.round(history.recency().inDays()),
                Math.round(history.age().inDays()),
                Ratio.mean(history.repeatValue(), history.frequency()).money(),
                printed(fit.model().purchases().alive(history)),
                printed(fit.model().purchases().expectedPurchases(history, ahead)),
                printed(valuation.expectedValue()),
                printed(valuation.lifetimeValue()),
                scored.buyer.sessions(),
                scored.buyer.sessionSeconds(),
                printed(valuation.interval().low()),
                printed(valuation.interval().high()));
    }

    /** Nothing that a fitted model says is undefined. */
    private static BigDecimal printed(double value) {
        return Objects.requireNonNull(Statistic.rounded(value), "undefined value");
    }

    private static ClvModel facts(ValueFit fit, Portfolio portfolio, List<String> warnings) {
        return new ClvModel(
                "week",
                fit.purchases().customers(),
                new ClvModel.Fitted(
                        fit.purchases().model().law().toString(),
                        fit.purchases().model().parameters(),
                        fit.purchases().logLikelihood(),
                        fit.purchases().standardErrors()),
                new ClvModel.Fitted(
                        fit.spend().model().name(),
                        fit.spend().model().parameters(),
                        fit.spend().logLikelihood(),
                        fit.spend().standardErrors()),
                new ClvModel.Portfolio(
                        portfolio.customers(),
                        portfolio.alive(),
                        portfolio.expectedPurchases(),
                        portfolio.lifetimeValue(),
                        portfolio.interval().low(),
                        portfolio.interval().high()),
                warnings);
    }
}
