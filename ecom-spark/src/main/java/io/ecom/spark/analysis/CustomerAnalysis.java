package io.ecom.spark.analysis;

import static io.ecom.spark.analysis.Columns.orZero;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.date_diff;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.sum;

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
        Dataset<Row> visits = facts.visits()
                .groupBy("user_id")
                .agg(
                        count(lit(1)).as("sessions"),
                        sum("page_views").as("page_views"),
                        sum("duration_seconds").as("session_seconds"),
                        count_if(col("converted")).as("converted_sessions"));
        Column recency = date_diff(facts.lastDay(), col("last_order").cast("date"));
        return facts.scored()
                .withColumn("tier", facts.tier())
                .join(visits, "user_id", "left")
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

    /** The calendar month of a time, such as 2026-10. */
    private static Column month(Column time) {
        return substring(time.cast("date").cast("string"), 1, 7);
    }
}
