package io.ecom.examples.stage;

import io.ecom.analytics.clv.value.Horizon;
import io.ecom.model.IoProblem;
import io.ecom.model.json.JsonText;
import io.ecom.model.result.ClvModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code clv_model.json}: the models behind the table {@code clv}, and what all buyers together are expected to bring. */
public final class ClvModelFile {
    public static final String NAME = "clv_model.json";

    /** What no figure of customer value may be shown without. */
    public static final String MEANING = "value still to come, past revenue not included";

    private ClvModelFile() {}

    /** @param horizon for which the portfolio is valued */
    public static void write(ClvModel model, Horizon horizon, Path file) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("time_unit", model.timeUnit());
        json.put("customers", model.customers());
        json.put("purchase_model", fitted(model.purchaseModel()));
        json.put("spend_model", model.spendModel() == null ? null : fitted(model.spendModel()));
        json.put("portfolio", portfolio(model, horizon));
        json.put("warnings", model.warnings());
        try {
            Files.writeString(file, JsonText.pretty(json));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write '%s': %s".formatted(file, IoProblem.of(e)), e);
        }
    }

    private static Map<String, @Nullable Object> fitted(ClvModel.Fitted model) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", model.name());
        json.putAll(model.parameters());
        json.put("log_likelihood", model.logLikelihood());
        json.put("standard_errors", model.standardErrors());
        return json;
    }

    private static Map<String, Object> portfolio(ClvModel model, Horizon horizon) {
        ClvModel.Portfolio portfolio = model.portfolio();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("meaning", MEANING);
        json.put("buyers", portfolio.buyers());
        json.put("alive", portfolio.alive());
        json.put("horizon_days", horizon.length().inDays());
        json.put("discount", horizon.discount());
        json.put("expected_orders", portfolio.expectedOrders());
        if (model.spendModel() != null) {
            json.put("clv", portfolio.clv());
            json.put("clv_low", portfolio.clvLow());
            json.put("clv_high", portfolio.clvHigh());
        }
        return json;
    }
}
