package io.ecom.spark.analysis;

import static io.ecom.spark.analysis.Columns.orZero;
import static io.ecom.spark.analysis.Quotients.money;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import io.ecom.model.result.ProductSales;
import io.ecom.model.result.ResultTable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Sales and views of each product that has any. */
public record ProductSalesAnalysis() implements Analysis<ProductSales> {
    @Override
    public ResultTable<ProductSales> table() {
        return ResultTable.of(ProductSales.class);
    }

    @Override
    public Dataset<Row> dataset(Facts facts) {
        Dataset<Row> sold = facts.saleLines()
                .groupBy("product_id")
                .agg(
                        count_if(col("first")).as("orders"),
                        sum("quantity").as("units"),
                        sum("subtotal").as("revenue"));
        Dataset<Row> viewed = facts.visits()
                .select(explode(col("viewed")).as("product_id"))
                .groupBy("product_id")
                .agg(count(lit(1)).as("views"));
        Dataset<Row> products = facts.tables().products().select("product_id", "name", "category_id");
        return sold.join(viewed, "product_id", "full")
                .join(products, "product_id", "left")
                .select(
                        col("product_id"),
                        col("name"),
                        col("category_id"),
                        orZero("orders"),
                        orZero("units"),
                        money(col("revenue")).as("revenue"),
                        orZero("views"))
                .orderBy(col("revenue").desc(), col("product_id"));
    }
}
