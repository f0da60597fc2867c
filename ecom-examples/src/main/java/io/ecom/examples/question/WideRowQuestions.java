package io.ecom.examples.question;

import static io.ecom.examples.question.Questions.HBASE;
import static io.ecom.examples.question.Questions.JAVA;
import static io.ecom.examples.question.Questions.MONGODB;
import static io.ecom.examples.question.Questions.SPARK;

import io.ecom.analytics.answer.Answers;
import io.ecom.hbase.HBaseStore;
import io.ecom.hbase.query.ActivityOfUsers;
import io.ecom.hbase.query.ProductTotals;
import io.ecom.model.result.Conversion;
import io.ecom.model.result.Customer;
import io.ecom.model.result.ProductSales;
import io.ecom.mongo.MongoStore;
import io.ecom.mongo.pipeline.ProductSalesPipeline;
import java.util.Comparator;
import java.util.List;

/** The questions that HBase's wide rows answer by themselves. */
record WideRowQuestions(Answers answers, MongoStore mongo, HBaseStore hbase, SparkAnswers spark) {
    List<Question<?>> all() {
        return List.of(productUnits(), productViews(), userVisits(), visitTotals(), conversionCounts());
    }

    private Question<ProductUnits> productUnits() {
        return Question.of(ProductUnits.class)
                .by(JAVA, () -> ProductUnits.of(answers.productSales().rows()))
                .by(MONGODB, () -> ProductUnits.of(mongo.ask(ProductSalesPipeline.ofAll())))
                .by(HBASE, () -> hbase.ask(new ProductTotals()).stream()
                        .filter(total -> total.orders() > 0)
                        .map(total ->
                                new ProductUnits(total.productId(), total.orders(), total.units(), total.revenue()))
                        .sorted(Comparator.comparing(ProductUnits::productId))
                        .toList())
                .by(SPARK, () -> ProductUnits.of(spark.rows(ProductSales.class)), spark.elapsed(ProductSales.class));
    }

    private Question<ProductViews> productViews() {
        return Question.of(ProductViews.class)
                .by(JAVA, () -> ProductViews.of(answers.productSales().rows()))
                .by(HBASE, () -> hbase.ask(new ProductTotals()).stream()
                        .filter(total -> total.views() > 0)
                        .map(total -> new ProductViews(total.productId(), total.views()))
                        .sorted(Comparator.comparing(ProductViews::productId))
                        .toList())
                .by(SPARK, () -> ProductViews.of(spark.rows(ProductSales.class)), spark.elapsed(ProductSales.class));
    }

    private Question<UserVisits> userVisits() {
        return Question.of(UserVisits.class)
                .by(JAVA, () -> UserVisits.of(answers.customers().rows()))
                .by(HBASE, () -> hbase.ask(new ActivityOfUsers()).stream()
                        .map(user -> new UserVisits(
                                user.userId(),
                                user.sessions(),
                                user.pageViews(),
                                user.sessionSeconds(),
                                user.convertedSessions()))
                        .sorted(Comparator.comparing(UserVisits::userId))
                        .toList())
                .by(SPARK, () -> UserVisits.of(spark.rows(Customer.class)), spark.elapsed(Customer.class));
    }

    private Question<VisitTotals> visitTotals() {
        return Question.of(VisitTotals.class)
                .by(JAVA, () -> VisitTotals.ofConversion(answers.conversion().rows()))
                .by(HBASE, () -> VisitTotals.ofUsers(hbase.ask(new ActivityOfUsers())))
                .by(
                        SPARK,
                        () -> VisitTotals.ofConversion(spark.rows(Conversion.class)),
                        spark.elapsed(Conversion.class));
    }

    private Question<ConversionCount> conversionCounts() {
        return Question.of(ConversionCount.class)
                .by(JAVA, () -> ConversionCount.of(answers.conversion().rows()))
                .by(SPARK, () -> ConversionCount.of(spark.rows(Conversion.class)), spark.elapsed(Conversion.class));
    }
}
