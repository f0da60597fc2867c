package io.ecom.mongo;

import io.ecom.mongo.pipeline.CategoryRevenuePipeline;
import io.ecom.mongo.pipeline.DailySalesPipeline;
import io.ecom.mongo.pipeline.OrderStatusPipeline;
import io.ecom.mongo.pipeline.Pipeline;
import io.ecom.mongo.pipeline.ProductSalesPipeline;
import io.ecom.mongo.pipeline.ProductSalesPipeline.Ranking;
import io.ecom.mongo.pipeline.PurchaseFrequencyPipeline;
import io.ecom.mongo.pipeline.SpendingTiersPipeline;
import java.util.LinkedHashMap;
import java.util.Map;

/** The questions that the schema's script shows. */
final class SampleQueries {
    private SampleQueries() {}

    static Map<String, Pipeline<?>> all() {
        Map<String, Pipeline<?>> queries = new LinkedHashMap<>();
        queries.put("The ten best products by revenue", ProductSalesPipeline.top(10, Ranking.BY_REVENUE));
        queries.put("What each category earned", CategoryRevenuePipeline.ofAll());
        queries.put("Users by their number of sales", PurchaseFrequencyPipeline.ofAll());
        queries.put("Sales of each day", DailySalesPipeline.ofAll());
        queries.put("Transactions of each status", OrderStatusPipeline.ofAll());
        queries.put("Buyers, best first", SpendingTiersPipeline.ofAll());
        return queries;
    }
}
