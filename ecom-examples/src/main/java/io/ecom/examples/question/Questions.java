package io.ecom.examples.question;

import io.ecom.analytics.answer.Answers;
import io.ecom.analytics.basket.PairLimits;
import io.ecom.hbase.HBaseStore;
import io.ecom.model.result.AgeGroup;
import io.ecom.model.result.CategoryWeek;
import io.ecom.model.result.CohortMonth;
import io.ecom.model.result.Customer;
import io.ecom.model.result.FirstOrderCohortMonth;
import io.ecom.model.result.RfmCell;
import io.ecom.mongo.MongoStore;
import java.util.List;
import java.util.stream.Stream;

/**
 * The questions that engines are held against each other with.
 *
 * @param answers plain Java, on the records as they were loaded
 * @param limits which pairs of products plain Java and Spark kept
 * @param spark what Spark found, over both stores
 */
public record Questions(Answers answers, PairLimits limits, MongoStore mongo, HBaseStore hbase, SparkAnswers spark) {
    static final String JAVA = "java";
    static final String MONGODB = "mongodb";
    static final String HBASE = "hbase";
    static final String SPARK = "spark";

    public List<Question<?>> all() {
        return Stream.of(
                        new DocumentQuestions(answers, limits, mongo, spark).all(),
                        new WideRowQuestions(answers, mongo, hbase, spark).all(),
                        ofBothStores())
                .flatMap(List::stream)
                .toList();
    }

    /** What needs documents and wide rows, or more than a pipeline: plain Java against Spark. */
    private List<Question<?>> ofBothStores() {
        return List.of(
                bySpark(Customer.class, spark)
                        .by(JAVA, () -> answers.customers().rows()),
                bySpark(RfmCell.class, spark).by(JAVA, () -> answers.rfm().rows()),
                bySpark(CohortMonth.class, spark)
                        .by(JAVA, () -> answers.cohorts().rows()),
                bySpark(FirstOrderCohortMonth.class, spark)
                        .by(JAVA, () -> answers.firstOrderCohorts().rows()),
                bySpark(AgeGroup.class, spark)
                        .by(JAVA, () -> answers.ageGroups().rows()),
                bySpark(CategoryWeek.class, spark)
                        .by(JAVA, () -> answers.categoryWeekly().rows()));
    }

    static <R extends Record> Question<R> bySpark(Class<R> rowType, SparkAnswers spark) {
        return Question.of(rowType).by(SPARK, () -> spark.rows(rowType), spark.elapsed(rowType));
    }
}
