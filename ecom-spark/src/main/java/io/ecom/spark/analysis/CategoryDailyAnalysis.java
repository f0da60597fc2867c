package io.ecom.spark.analysis;

import static io.ecom.spark.analysis.Quotients.money;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;

import io.ecom.model.result.CategoryDay;
import io.ecom.model.result.ResultTable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Views and sales of each category on each day on which it has any, from what is known of each product and day. */
public record CategoryDailyAnalysis() implements Analysis<CategoryDay> {
    @Override
    public ResultTable<CategoryDay> table() {
        return ResultTable.of(CategoryDay.class);
    }

    @Override
    public Dataset<Row> dataset(Facts facts) {
        Dataset<Row> products = facts.tables().products().select("product_id", "category_id");
        return facts.tables()
                .productDays()
                .filter(col("views").gt(0).or(col("orders").gt(0)))
                .join(products, "product_id", "left")
                .groupBy(col("category_id"), col("day").as("date"))
                .agg(
                        sum("views").as("views"),
                        sum("units").as("units"),
                        sum("revenue").as("revenue"))
                .join(facts.tables().categories(), "category_id", "left")
                .select(
                        col("category_id"),
                        col("date"),
                        col("views"),
                        col("units"),
                        money(col("revenue")).as("revenue"),
                        col("name"))
                .orderBy(col("category_id").asc_nulls_first(), col("date"));
    }
}
