package io.ecom.spark.analysis;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import io.ecom.analytics.basket.PairCounts;
import io.ecom.analytics.basket.PairLimits;
import io.ecom.model.result.CoPurchase;
import io.ecom.model.result.ResultTable;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The products that are bought together, with the measures of association rules and their significance.
 *
 * @param limits which pairs are shown; all of them count as tests
 */
public record CoPurchaseAnalysis(PairLimits limits) implements Analysis<CoPurchase> {
    private static final UserDefinedFunction P_VALUE = udf(
            (UDF4<Long, Long, Long, Long, Double>)
                    (together, a, b, baskets) -> new PairCounts(together, a, b, baskets).pValue(),
            DataTypes.DoubleType);

    private static final UserDefinedFunction MEASURES =
            udf((UDF4<Long, Long, Long, Long, Row>) CoPurchaseAnalysis::measures, StructType.fromDDL("""
                    p DOUBLE, support DECIMAL(38,6), confidence_ab DECIMAL(38,6), confidence_ba DECIMAL(38,6),
                    lift DECIMAL(38,6), leverage DECIMAL(38,6), conviction_ab DECIMAL(38,6)"""));

    @Override
    public ResultTable<CoPurchase> table() {
        return ResultTable.of(CoPurchase.class);
    }

    @Override
    public Dataset<Row> dataset(Facts facts) {
        Column baskets = facts.sales().agg(count(lit(1))).scalar();
        Dataset<Row> tests = facts.pairs()
                .groupBy(
                        col("together"),
                        least(col("count_a"), col("count_b")).as("smaller"),
                        greatest(col("count_a"), col("count_b")).as("larger"))
                .agg(count(lit(1)).as("tests"))
                .select(
                        P_VALUE.apply(col("together"), col("smaller"), col("larger"), baskets)
                                .as("p"),
                        col("tests"));
        Column[] order = {
            col("together").desc(), col("count_a").multiply(col("count_b")), col("product_a"), col("product_b")
        };
        return facts.pairs()
                .filter(enough())
                .orderBy(order)
                .limit(limits.maxPairs())
                .withColumn("measures", MEASURES.apply(col("together"), col("count_a"), col("count_b"), baskets))
                .join(FalseDiscovery.qValues(tests, facts), col("measures.p").equalTo(col("p")))
                .join(names(facts, "a"), "product_a", "left")
                .join(names(facts, "b"), "product_b", "left")
                .orderBy(order)
                .select(
                        col("product_a"),
                        col("product_b"),
                        col("together"),
                        col("measures.support"),
                        col("measures.confidence_ab"),
                        col("measures.confidence_ba"),
                        col("measures.lift"),
                        col("measures.leverage"),
                        col("measures.conviction_ab"),
                        Quotients.statistic(col("p")).as("p_value"),
                        Quotients.statistic(col("q")).as("q_value"),
                        col("name_a"),
                        col("name_b"));
    }

    /** Says so when the limit of rows keeps pairs out of the answer. */
    @Override
    public Optional<String> remark(Facts facts) {
        long found = facts.pairs().filter(enough()).count();
        return found <= limits.maxPairs()
                ? Optional.empty()
                : Optional.of("The first %d of %d pairs of products are shown".formatted(limits.maxPairs(), found));
    }

    private Column enough() {
        return col("together").geq(limits.minTogether());
    }

    private static Dataset<Row> names(Facts facts, String side) {
        return facts.tables()
                .products()
                .select(col("product_id").as("product_" + side), col("name").as("name_" + side));
    }

    private static Row measures(long together, long countA, long countB, long baskets) {
        PairCounts pair = new PairCounts(together, countA, countB, baskets);
        return RowFactory.create(
                pair.pValue(),
                pair.support().rounded(),
                pair.confidenceAb().rounded(),
                pair.confidenceBa().rounded(),
                pair.lift().rounded(),
                pair.leverage().rounded(),
                pair.convictionAb().rounded());
    }
}
