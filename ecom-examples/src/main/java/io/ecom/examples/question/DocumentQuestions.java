package io.ecom.examples.question;

import static io.ecom.examples.question.Questions.JAVA;
import static io.ecom.examples.question.Questions.MONGODB;
import static io.ecom.examples.question.Questions.SPARK;
import static io.ecom.examples.question.Questions.bySpark;

import com.google.common.base.Suppliers;
import io.ecom.analytics.answer.Answers;
import io.ecom.analytics.basket.PairLimits;
import io.ecom.model.result.CategoryRevenue;
import io.ecom.model.result.CoPurchase;
import io.ecom.model.result.DailySales;
import io.ecom.model.result.OrderStatus;
import io.ecom.model.result.ProductSales;
import io.ecom.model.result.PurchaseFrequency;
import io.ecom.model.result.SpendingTier;
import io.ecom.model.result.Summary;
import io.ecom.mongo.MongoStore;
import io.ecom.mongo.pipeline.BoughtWithPipeline;
import io.ecom.mongo.pipeline.CategoryRevenuePipeline;
import io.ecom.mongo.pipeline.DailySalesPipeline;
import io.ecom.mongo.pipeline.OrderStatusPipeline;
import io.ecom.mongo.pipeline.Period;
import io.ecom.mongo.pipeline.PurchaseFrequencyPipeline;
import io.ecom.mongo.pipeline.SpendingTiersPipeline;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/** The questions that MongoDB's documents answer by themselves. */
record DocumentQuestions(Answers answers, PairLimits limits, MongoStore mongo, SparkAnswers spark) {
    List<Question<?>> all() {
        return List.of(
                bySpark(OrderStatus.class, spark)
                        .by(JAVA, () -> answers.orderStatus().rows())
                        .by(MONGODB, () -> mongo.ask(OrderStatusPipeline.ofAll())),
                bySpark(DailySales.class, spark)
                        .by(JAVA, () -> answers.dailySales().rows())
                        .by(MONGODB, () -> mongo.ask(DailySalesPipeline.ofAll())),
                bySpark(CategoryRevenue.class, spark)
                        .by(JAVA, () -> answers.categoryRevenue().rows())
                        .by(MONGODB, () -> mongo.ask(CategoryRevenuePipeline.ofAll())),
                bySpark(PurchaseFrequency.class, spark)
                        .by(JAVA, () -> answers.purchaseFrequency().rows())
                        .by(MONGODB, () -> mongo.ask(PurchaseFrequencyPipeline.ofAll())),
                bySpark(SpendingTier.class, spark)
                        .by(JAVA, () -> answers.spendingTiers().rows())
                        .by(MONGODB, () -> mongo.ask(SpendingTiersPipeline.ofAll())),
                windowSales(),
                companions());
    }

    private Question<WindowSales> windowSales() {
        return Question.of(WindowSales.class)
                .by(JAVA, () -> WindowSales.ofSummary(answers.summary().rows()))
                .by(MONGODB, () -> WindowSales.ofDays(salesOfWindow()))
                .by(SPARK, () -> WindowSales.ofSummary(spark.rows(Summary.class)), spark.elapsed(Summary.class));
    }

    /** The window's last day is that of the last transaction, whatever its status. */
    private List<DailySales> salesOfWindow() {
        List<DailySales> days = mongo.ask(DailySalesPipeline.ofAll());
        if (days.isEmpty()) {
            return days;
        }
        LocalDate last = days.get(days.size() - 1).date();
        return mongo.ask(new DailySalesPipeline(Period.ofDays(last.minusDays(WindowSales.DAYS - 1L), last)));
    }

    private Question<Companion> companions() {
        Supplier<List<CoPurchase>> pairs =
                Suppliers.memoize(() -> answers.coPurchases().rows());
        Supplier<Long> floor = Suppliers.memoize(() -> floor(pairs.get()));
        return Question.of(Companion.class)
                .by(JAVA, () -> companions(pairs.get(), floor.get()))
                .by(MONGODB, () -> companionsByPipeline(floor.get()))
                .by(
                        SPARK,
                        () -> companions(spark.rows(CoPurchase.class), floor.get()),
                        spark.elapsed(CoPurchase.class));
    }

    private List<Companion> companions(List<CoPurchase> pairs, long floor) {
        return bestSeller().stream()
                .flatMap(product -> Companion.of(product, pairs, floor).stream())
                .toList();
    }

    private List<Companion> companionsByPipeline(long floor) {
        return bestSeller().stream()
                .flatMap(product -> mongo.ask(new BoughtWithPipeline(product, Integer.MAX_VALUE)).stream())
                .filter(other -> other.together() > floor)
                .map(other -> new Companion(other.productId(), other.together(), other.confidence()))
                .toList();
    }

    /** At most one product: without a sale there is none. */
    private List<String> bestSeller() {
        return answers.productSales().rows().stream()
                .filter(product -> product.orders() > 0)
                .map(ProductSales::productId)
                .limit(1)
                .toList();
    }

    /** The table of pairs may be cut; above its rarest pair it is whole. */
    private long floor(List<CoPurchase> pairs) {
        return answers.coPurchasesFound() == pairs.size()
                ? limits.minTogether() - 1
                : pairs.get(pairs.size() - 1).together();
    }
}
