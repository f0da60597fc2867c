package io.ecom.spark.source;

import static org.apache.spark.sql.functions.array_position;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.ecom.model.Codes;
import io.ecom.model.Transaction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The table {@code product_days}, counted from sessions and transactions where no store keeps it. */
final class ProductDays {
    private ProductDays() {}

    static Dataset<Row> count(Dataset<Row> sessions, Dataset<Row> transactions) {
        Dataset<Row> views = sessions.select(explode(col("page_views")).as("view"))
                .filter(col("view.page_type")
                        .equalTo(Codes.PRODUCT_DETAIL)
                        .and(col("view.product_id").isNotNull()))
                .select(
                        col("view.product_id"),
                        col("view.timestamp").cast("date").as("day"),
                        lit(1L).as("views"));
        Dataset<Row> cartAdds = sessions.select(
                        col("session_id"), col("start_time").cast("date").as("day"), explode(col("cart.product_id")))
                .groupBy(col("col").as("product_id"), col("day"))
                .agg(count_distinct(col("session_id")).as("cart_adds"));
        Dataset<Row> sales = transactions
                .filter(not(col("status").isin(Transaction.NOT_A_SALE.toArray())))
                .select(
                        col("items.product_id").as("products"),
                        col("timestamp").cast("date").as("day"),
                        posexplode(col("items")))
                .select(
                        col("col.product_id"),
                        col("day"),
                        firstLineOfProduct().as("orders"),
                        col("col.quantity").as("units"),
                        col("col.subtotal").as("revenue"));
        return views.unionByName(cartAdds, true)
                .unionByName(sales, true)
                .groupBy("product_id", "day")
                .agg(
                        total("views"),
                        total("cart_adds"),
                        total("orders"),
                        total("units"),
                        coalesce(sum("revenue"), lit(0)).cast("decimal(18,2)").as("revenue"));
    }

    /** One for the first line of a product in its transaction: a sale that holds a product twice is still one sale. */
    private static Column firstLineOfProduct() {
        Column first = array_position(col("products"), col("col.product_id"))
                .equalTo(col("pos").plus(1));
        return when(first, 1L).otherwise(0L);
    }

    private static Column total(String column) {
        return coalesce(sum(column), lit(0L)).as(column);
    }
}
