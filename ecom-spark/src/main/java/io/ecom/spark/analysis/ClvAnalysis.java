package io.ecom.spark.analysis;

import static io.ecom.spark.analysis.Columns.orZero;
import static io.ecom.spark.analysis.Quotients.statistic;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import io.ecom.analytics.clv.PurchaseHistory;
import io.ecom.analytics.clv.PurchaseModel;
import io.ecom.analytics.clv.Span;
import io.ecom.analytics.clv.table.ClvOptions;
import io.ecom.analytics.clv.value.Valuation;
import io.ecom.analytics.clv.value.Valuer;
import io.ecom.model.Money;
import io.ecom.model.result.Clv;
import io.ecom.model.result.ClvModel;
import io.ecom.model.result.Ratio;
import io.ecom.model.result.ResultTable;
import java.math.BigDecimal;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF5;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.StructType;

/** What each buyer is expected to bring, past revenue not included: fitted on the driver, scored where the buyers are. */
public record ClvAnalysis(ClvOptions options) implements Analysis<Clv> {
    private static final StructType SCORES = StructType.fromDDL(
            "monetary DECIMAL(18,2), p_alive DOUBLE, expected_orders DOUBLE, expected_value DOUBLE, clv DOUBLE,"
                    + " clv_low DOUBLE, clv_high DOUBLE");

    @Override
    public ResultTable<Clv> table() {
        return ResultTable.of(Clv.class);
    }

    /** The models behind the table, and what all buyers together will bring. */
    public ClvModel model(Facts facts) {
        return facts.customerValue(options).study().model();
    }

    @Override
    public Dataset<Row> dataset(Facts facts) {
        CustomerValue value = facts.customerValue(options);
        Broadcast<Valuer> valuer = JavaSparkContext.fromSparkContext(
                        value.buyers().rdd().sparkContext())
                .broadcast(value.study().valuer());
        Column score = scoring(valuer, options.ahead())
                .apply(col("frequency"), col("recency"), col("age"), col("first_value"), col("repeat_value"));
        return value.buyers()
                .withColumn("score", score)
                .join(facts.visitors(), "user_id", "left")
                .select(
                        col("user_id"),
                        col("frequency"),
                        col("recency").cast("bigint"),
                        col("age").cast("bigint"),
                        col("score.*"),
                        orZero("sessions"),
                        orZero("session_seconds"))
                .orderBy(col("clv").desc(), col("user_id"))
                .select(
                        col("user_id"),
                        col("frequency"),
                        col("recency"),
                        col("age"),
                        col("monetary"),
                        statistic(col("p_alive")).as("p_alive"),
                        statistic(col("expected_orders")).as("expected_orders"),
                        statistic(col("expected_value")).as("expected_value"),
                        statistic(col("clv")).as("clv"),
                        col("sessions"),
                        col("session_seconds"),
                        statistic(col("clv_low")).as("clv_low"),
                        statistic(col("clv_high")).as("clv_high"));
    }

    private static UserDefinedFunction scoring(Broadcast<Valuer> valuer, Span ahead) {
        UDF5<Long, Integer, Integer, BigDecimal, BigDecimal, Row> score = (frequency, recency, age, first, repeat) ->
                score(valuer.value(), CustomerBases.history(frequency, recency, age, first, repeat), ahead);
        return udf(score, SCORES);
    }

    private static Row score(Valuer valuer, PurchaseHistory history, Span ahead) {
        PurchaseModel purchases = valuer.model().purchases();
        Valuation valuation = valuer.value(history);
        Money monetary = Ratio.mean(history.repeatValue(), history.frequency()).money();
        return RowFactory.create(
                monetary == null ? null : monetary.toBigDecimal(),
                purchases.alive(history),
                purchases.expectedPurchases(history, ahead),
                valuation.expectedValue(),
                valuation.lifetimeValue(),
                valuation.interval().low(),
                valuation.interval().high());
    }
}
