package io.ecom.spark.analysis;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.posexplode;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The pairs of products that stand in a basket together. */
final class Pairs {
    private Pairs() {}

    /**
     * Each pair once, {@code product_a < product_b}: product_a, product_b, together, count_a, count_b.
     *
     * @param sales with their items
     */
    static Dataset<Row> of(Dataset<Row> sales) {
        Dataset<Row> baskets =
                sales.select(array_sort(array_distinct(col("items.product_id"))).as("products"));
        Dataset<Row> counts = baskets.select(explode(col("products")).as("product"))
                .groupBy("product")
                .agg(count(lit(1)).as("baskets"));
        return baskets.select(col("products"), posexplode(col("products")).as(new String[] {"place", "product_a"}))
                .select(
                        col("product_a"),
                        explode(expr("slice(products, place + 2, size(products))"))
                                .as("product_b"))
                .groupBy("product_a", "product_b")
                .agg(count(lit(1)).as("together"))
                .join(
                        counts.select(
                                col("product").as("product_a"), col("baskets").as("count_a")),
                        "product_a")
                .join(
                        counts.select(
                                col("product").as("product_b"), col("baskets").as("count_b")),
                        "product_b")
                .select("product_a", "product_b", "together", "count_a", "count_b");
    }
}
