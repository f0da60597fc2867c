package io.ecom.examples.stage;

import io.ecom.analytics.answer.Answers;
import io.ecom.hbase.ActivityOfUsers;
import io.ecom.hbase.HBaseStore;
import io.ecom.hbase.ProductTotals;
import io.ecom.model.result.CategoryRevenue;
import io.ecom.model.result.Customer;
import io.ecom.model.result.DailySales;
import io.ecom.model.result.OrderStatus;
import io.ecom.model.result.ProductSales;
import io.ecom.model.result.PurchaseFrequency;
import io.ecom.model.result.ResultCsv;
import io.ecom.model.result.ResultTable;
import io.ecom.model.result.SpendingTier;
import io.ecom.mongo.MongoStore;
import io.ecom.mongo.pipeline.CategoryRevenuePipeline;
import io.ecom.mongo.pipeline.DailySalesPipeline;
import io.ecom.mongo.pipeline.OrderStatusPipeline;
import io.ecom.mongo.pipeline.ProductSalesPipeline;
import io.ecom.mongo.pipeline.PurchaseFrequencyPipeline;
import io.ecom.mongo.pipeline.SpendingTiersPipeline;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * The questions that engines are held against each other with.
 *
 * @param answers plain Java, on the records as they were loaded
 * @param analyzed what Spark needed for its tables, which lie in {@code tables}
 */
public record Questions(
        Answers answers, MongoStore mongo, HBaseStore hbase, AnalyzeStage.Analyzed analyzed, Path tables) {
    private static final String JAVA = "java";
    private static final String MONGODB = "mongodb";
    private static final String HBASE = "hbase";
    private static final String SPARK = "spark";

    public List<Question<?>> all() {
        return List.of(
                spark(OrderStatus.class)
                        .by(JAVA, () -> answers.orderStatus().rows())
                        .by(MONGODB, () -> mongo.ask(OrderStatusPipeline.ofAll())),
                spark(DailySales.class)
                        .by(JAVA, () -> answers.dailySales().rows())
                        .by(MONGODB, () -> mongo.ask(DailySalesPipeline.ofAll())),
                spark(CategoryRevenue.class)
                        .by(JAVA, () -> answers.categoryRevenue().rows())
                        .by(MONGODB, () -> mongo.ask(CategoryRevenuePipeline.ofAll())),
                spark(PurchaseFrequency.class)
                        .by(JAVA, () -> answers.purchaseFrequency().rows())
                        .by(MONGODB, () -> mongo.ask(PurchaseFrequencyPipeline.ofAll())),
                spark(SpendingTier.class)
                        .by(JAVA, () -> answers.spendingTiers().rows())
                        .by(MONGODB, () -> mongo.ask(SpendingTiersPipeline.ofAll())),
                productUnits(),
                productViews(),
                userVisits());
    }

    private Question<ProductUnits> productUnits() {
        return Question.of(ProductUnits.class)
                .by(JAVA, () -> units(answers.productSales().rows()))
                .by(MONGODB, () -> units(mongo.ask(ProductSalesPipeline.ofAll())))
                .by(HBASE, () -> hbase.ask(new ProductTotals()).stream()
                        .filter(total -> total.orders() > 0)
                        .map(total ->
                                new ProductUnits(total.productId(), total.orders(), total.units(), total.revenue()))
                        .sorted(Comparator.comparing(ProductUnits::productId))
                        .toList())
                .by(SPARK, () -> units(read(ProductSales.class)), elapsed(ProductSales.class));
    }

    private Question<ProductViews> productViews() {
        return Question.of(ProductViews.class)
                .by(JAVA, () -> views(answers.productSales().rows()))
                .by(HBASE, () -> hbase.ask(new ProductTotals()).stream()
                        .filter(total -> total.views() > 0)
                        .map(total -> new ProductViews(total.productId(), total.views()))
                        .sorted(Comparator.comparing(ProductViews::productId))
                        .toList())
                .by(SPARK, () -> views(read(ProductSales.class)), elapsed(ProductSales.class));
    }

    private Question<UserVisits> userVisits() {
        return Question.of(UserVisits.class)
                .by(JAVA, () -> visits(answers.customers().rows()))
                .by(HBASE, () -> hbase.ask(new ActivityOfUsers()).stream()
                        .map(user -> new UserVisits(
                                user.userId(),
                                user.sessions(),
                                user.pageViews(),
                                user.sessionSeconds(),
                                user.convertedSessions()))
                        .sorted(Comparator.comparing(UserVisits::userId))
                        .toList())
                .by(SPARK, () -> visits(read(Customer.class)), elapsed(Customer.class));
    }

    private <R extends Record> Question<R> spark(Class<R> rowType) {
        return Question.of(rowType).by(SPARK, () -> read(rowType), elapsed(rowType));
    }

    private <R extends Record> List<R> read(Class<R> rowType) {
        return ResultCsv.read(ResultTable.of(rowType), tables);
    }

    private Duration elapsed(Class<? extends Record> rowType) {
        return analyzed.elapsed(ResultTable.of(rowType));
    }

    private static List<ProductUnits> units(List<ProductSales> rows) {
        return rows.stream()
                .filter(row -> row.orders() > 0)
                .map(row -> new ProductUnits(row.productId(), row.orders(), row.units(), row.revenue()))
                .sorted(Comparator.comparing(ProductUnits::productId))
                .toList();
    }

    private static List<ProductViews> views(List<ProductSales> rows) {
        return rows.stream()
                .filter(row -> row.views() > 0)
                .map(row -> new ProductViews(row.productId(), row.views()))
                .sorted(Comparator.comparing(ProductViews::productId))
                .toList();
    }

    private static List<UserVisits> visits(List<Customer> rows) {
        return rows.stream()
                .filter(row -> row.sessions() > 0)
                .map(row -> new UserVisits(
                        row.userId(), row.sessions(), row.pageViews(), row.sessionSeconds(), row.convertedSessions()))
                .toList();
    }
}
