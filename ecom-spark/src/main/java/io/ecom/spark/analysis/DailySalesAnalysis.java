package io.ecom.spark.analysis;

import static io.ecom.spark.analysis.Columns.orZero;
import static io.ecom.spark.analysis.Quotients.money;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.sum;

import io.ecom.model.result.DailySales;
import io.ecom.model.result.ResultTable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Sales of each day of the observed period, also of those without any. */
public record DailySalesAnalysis() implements Analysis<DailySales> {
    @Override
    public ResultTable<DailySales> table() {
        return ResultTable.of(DailySales.class);
    }

    @Override
    public Dataset<Row> dataset(Facts facts) {
        Dataset<Row> days = facts.orders()
                .agg(min("day").as("first"), max("day").as("last"))
                .select(explode(sequence(col("first"), col("last"))).as("date"));
        Dataset<Row> sold = facts.sales()
                .groupBy(col("day").as("date"))
                .agg(
                        count(lit(1)).as("orders"),
                        sum("units").as("units"),
                        sum("gross").as("gross"),
                        sum("net").as("net"),
                        count_distinct(col("user_id")).as("buyers"));
        return days.join(sold, "date", "left")
                .select(
                        col("date"),
                        orZero("orders"),
                        orZero("units"),
                        money(col("gross")).as("gross"),
                        money(col("gross").minus(col("net"))).as("discount"),
                        money(col("net")).as("net"),
                        orZero("buyers"))
                .orderBy("date");
    }
}
