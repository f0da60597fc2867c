package io.ecom.model.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The models behind the table {@code clv}.
 *
 * @param timeUnit of the parameters, {@code week}
 * @param customers on whom the purchase model was fitted
 * @param spendModel null where nothing is known of amounts
 * @param warnings what to know before the figures are believed
 */
public record ClvModel(
        String timeUnit,
        long customers,
        Fitted purchaseModel,
        @Nullable Fitted spendModel,
        Portfolio portfolio,
        List<String> warnings) {
    public ClvModel {
        warnings = List.copyOf(warnings);
    }

    /**
     * A law with its parameters by their names in the literature, in its order.
     *
     * @param logLikelihood without factorials; null where there is none
     * @param standardErrors of parameters for which they are known
     */
    public record Fitted(
            String name,
            Map<String, Double> parameters,
            @Nullable Double logLikelihood,
            Map<String, Double> standardErrors) {
        public Fitted {
            parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
            standardErrors = Collections.unmodifiableMap(new LinkedHashMap<>(standardErrors));
        }
    }

    /**
     * All buyers together: value still to come, past revenue not included; in currency units.
     *
     * @param alive expected number of those who will come again
     * @param expectedOrders purchase days over the horizon
     * @param clv discounted, over the horizon
     * @param clvLow lower end of its 90 % bootstrap interval
     * @param clvHigh upper end
     */
    public record Portfolio(
            long buyers, double alive, double expectedOrders, double clv, double clvLow, double clvHigh) {}
}
