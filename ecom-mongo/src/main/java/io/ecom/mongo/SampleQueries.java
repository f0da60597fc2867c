package io.ecom.mongo;

import io.ecom.mongo.pipeline.BasketSizesPipeline;
import io.ecom.mongo.pipeline.BoughtWithPipeline;
import io.ecom.mongo.pipeline.CategoryRevenuePipeline;
import io.ecom.mongo.pipeline.CategoryStatusPipeline;
import io.ecom.mongo.pipeline.CustomerProfilePipeline;
import io.ecom.mongo.pipeline.DailySalesPipeline;
import io.ecom.mongo.pipeline.LowStockPipeline;
import io.ecom.mongo.pipeline.OrderStatusPipeline;
import io.ecom.mongo.pipeline.Pipeline;
import io.ecom.mongo.pipeline.PriceChangesPipeline;
import io.ecom.mongo.pipeline.ProductSalesPipeline;
import io.ecom.mongo.pipeline.ProductSalesPipeline.Ranking;
import io.ecom.mongo.pipeline.PurchaseFrequencyPipeline;
import io.ecom.mongo.pipeline.SpendingTiersPipeline;
import io.ecom.mongo.pipeline.WeeklyBuyersPipeline;
import java.time.Duration;
import java.time.Instant;
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
        queries.put("New and returning buyers of each week", WeeklyBuyersPipeline.ofAll());
        queries.put("Sales by the number of products in the basket", BasketSizesPipeline.ofAll());
        queries.put("What became of the orders of each category", CategoryStatusPipeline.ofAll());
        queries.put("What changes of a price did", new PriceChangesPipeline("prod_00001", Duration.ofDays(14)));
        queries.put(
                "Products that run out within two weeks",
                new LowStockPipeline(Instant.parse("2026-01-01T00:00:00Z"), 30, 14));
        queries.put("What is bought with a product", new BoughtWithPipeline("prod_00001", 10));
        queries.put("One customer with all that was ordered", new CustomerProfilePipeline("user_000001"));
        return queries;
    }
}
