package io.ecom.analytics.truth;

import io.ecom.analytics.insight.Evidence;
import io.ecom.analytics.stat.Correlation;
import io.ecom.model.result.Clv;
import io.ecom.model.result.ClvModel;
import io.ecom.model.result.TruthScore;
import io.ecom.model.truth.HiddenCustomer;
import io.ecom.model.truth.Truth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The hidden parameters of customers beside the fitted ones, and those who will come again beside P(alive). */
final class CustomerScores {
    private static final double MICRO = 1e6;

    private CustomerScores() {}

    static List<TruthScore> of(Truth truth, Evidence evidence, @Nullable ClvModel model) {
        Rows rows = new Rows("customers");
        if (model != null) {
            parameters(truth.purchases(), model.purchaseModel(), rows);
            parameters(truth.spend(), model.spendModel(), rows);
        }
        Map<String, HiddenCustomer> hidden =
                truth.customers().stream().collect(Collectors.toMap(HiddenCustomer::userId, Function.identity()));
        List<Clv> buyers = evidence.rows(Clv.class).stream()
                .filter(buyer -> hidden.containsKey(buyer.userId()))
                .toList();
        if (buyers.isEmpty()) {
            return rows.list();
        }
        double alive = buyers.stream()
                .filter(buyer -> hidden.get(buyer.userId()).alive())
                .count();
        double expected = buyers.stream()
                .mapToDouble(buyer -> buyer.pAlive().doubleValue())
                .sum();
        rows.parameter("share_alive", alive / buyers.size(), expected / buyers.size());
        rows.correlation(
                "rank_correlation_order_value",
                Correlation.spearman(
                        buyers.stream()
                                .mapToLong(buyer ->
                                        Math.round(hidden.get(buyer.userId()).orderValue() * MICRO))
                                .toArray(),
                        buyers.stream()
                                .mapToLong(buyer ->
                                        Math.round(buyer.expectedValue().doubleValue() * MICRO))
                                .toArray()));
        return rows.list();
    }

    /** Those that both have by the same name. */
    private static void parameters(Map<String, Double> planted, ClvModel.Fitted fitted, Rows rows) {
        planted.forEach((name, value) -> {
            Double estimate = fitted.parameters().get(name);
            if (estimate != null) {
                rows.parameter(name, value, estimate);
            }
        });
    }
}
