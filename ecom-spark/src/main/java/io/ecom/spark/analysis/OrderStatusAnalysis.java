package io.ecom.spark.analysis;

import static io.ecom.spark.analysis.Quotients.money;
import static io.ecom.spark.analysis.Quotients.ratio;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import io.ecom.model.result.OrderStatus;
import io.ecom.model.result.ResultTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** All transactions by status. */
public record OrderStatusAnalysis() implements Analysis<OrderStatus> {
    @Override
    public ResultTable<OrderStatus> table() {
        return ResultTable.of(OrderStatus.class);
    }

    @Override
    public Dataset<Row> dataset(Facts facts) {
        Column all = facts.orders().agg(count(lit(1))).scalar();
        return facts.orders()
                .groupBy("status")
                .agg(
                        count(lit(1)).as("orders"),
                        sum("gross").as("gross"),
                        sum("net").as("net"))
                .select(
                        col("status"),
                        col("orders"),
                        ratio(col("orders"), all).as("share"),
                        money(col("gross")).as("gross"),
                        money(col("net")).as("net"))
                .orderBy(col("orders").desc(), col("status"));
    }
}
