package io.ecom.spark.analysis;

import static io.ecom.spark.analysis.Columns.month;
import static io.ecom.spark.analysis.Columns.orZero;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_diff;

import io.ecom.model.result.Customer;
import io.ecom.model.result.ResultTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Each user with the facts of orders and of sessions, joined. */
public record CustomerAnalysis() implements Analysis<Customer> {
    @Override
    public ResultTable<Customer> table() {
        return ResultTable.of(Customer.class);
    }

    @Override
    public Dataset<Row> dataset(Facts facts) {
        Column recency = date_diff(facts.lastDay(), col("last_order").cast("date"));
        return facts.scored()
                .withColumn("tier", facts.tier())
                .join(facts.visitors(), "user_id", "left")
                .select(
                        col("user_id"),
                        month(col("registration_date")).as("registration_month"),
                        col("orders"),
                        col("units"),
                        col("revenue"),
                        col("first_order"),
                        col("last_order"),
                        orZero("sessions"),
                        orZero("page_views"),
                        orZero("session_seconds"),
                        orZero("converted_sessions"),
                        recency.cast("bigint").as("recency_days"),
                        col("r_score"),
                        col("f_score"),
                        col("m_score"),
                        col("tier"),
                        Standing.segment().as("segment"))
                .orderBy("user_id");
    }
}
