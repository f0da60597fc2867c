package io.ecom.spark.analysis;

import static io.ecom.spark.analysis.Quotients.money;
import static io.ecom.spark.analysis.Quotients.ratioOfShares;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_from_entries;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.try_element_at;

import io.ecom.model.result.CategoryWeek;
import io.ecom.model.result.ResultTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Sales of each category that has any in each week of the observed period, and its season. */
public record CategoryWeeklyAnalysis() implements Analysis<CategoryWeek> {
    @Override
    public ResultTable<CategoryWeek> table() {
        return ResultTable.of(CategoryWeek.class);
    }

    @Override
    public Dataset<Row> dataset(Facts facts) {
        Dataset<Row> products = facts.tables().products().select("product_id", "category_id");
        Dataset<Row> sold = facts.saleLines()
                .join(products, "product_id", "left")
                .groupBy(col("category_id"), trunc(col("day"), "week").as("week"))
                .agg(sum("quantity").as("units"), sum("subtotal").as("revenue"));
        Column allWeeks = sold.groupBy("week")
                .agg(sum("revenue").as("revenue"))
                .agg(map_from_entries(collect_list(struct(col("week"), col("revenue")))))
                .scalar();
        Column all = facts.saleLines().agg(sum("subtotal")).scalar();
        Column period =
                sequence(trunc(facts.firstDay(), "week"), trunc(facts.lastDay(), "week"), expr("INTERVAL 7 DAYS"));
        return sold.groupBy("category_id")
                .agg(
                        sum("revenue").as("category_revenue"),
                        map_from_entries(collect_list(struct(col("week"), struct(col("units"), col("revenue")))))
                                .as("weeks"))
                .join(facts.tables().categories(), "category_id", "left")
                .select(
                        col("category_id"),
                        col("name"),
                        col("category_revenue"),
                        col("weeks"),
                        explode(period).as("week"))
                .withColumn("sold", try_element_at(col("weeks"), col("week")))
                .select(
                        col("category_id"),
                        col("week"),
                        coalesce(col("sold.units"), lit(0L)).as("units"),
                        money(col("sold.revenue")).as("revenue"),
                        ratioOfShares(
                                        coalesce(col("sold.revenue"), lit(0)),
                                        try_element_at(allWeeks, col("week")),
                                        col("category_revenue"),
                                        all)
                                .as("seasonal_index"),
                        col("name"))
                .orderBy(col("category_id").asc_nulls_first(), col("week"));
    }
}
