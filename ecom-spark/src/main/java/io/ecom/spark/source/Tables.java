package io.ecom.spark.source;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.posexplode;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The shop as Spark sees it: lazy tables with the columns of {@link TableSchema}, of admitted records.
 *
 * <p>Columns of the datasets given here are found by name, and others are left out, so that a dataset of one's own fits
 * after {@code withColumnRenamed}. Nothing is read or cached here.
 */
public record Tables(
        Dataset<Row> users,
        Dataset<Row> categories,
        Dataset<Row> subcategories,
        Dataset<Row> products,
        Dataset<Row> sessions,
        Dataset<Row> transactions,
        Dataset<Row> productDays) {
    /** @throws IllegalArgumentException when a table lacks a column or has one of another type */
    public Tables {
        users = TableSchema.USERS.conform(users);
        categories = TableSchema.CATEGORIES.conform(categories);
        subcategories = TableSchema.SUBCATEGORIES.conform(subcategories);
        products = TableSchema.PRODUCTS.conform(products);
        sessions = TableSchema.SESSIONS.conform(sessions);
        transactions = TableSchema.TRANSACTIONS.conform(transactions);
        productDays = TableSchema.PRODUCT_DAYS.conform(productDays);
    }

    /** A row for each line of each transaction; {@code line} counts from 1 within the transaction. */
    public Dataset<Row> lineItems() {
        return transactions
                .select(col("transaction_id"), posexplode(col("items")))
                .select(col("transaction_id"), col("pos").plus(1).as("line"), col("col.*"));
    }

    /** A row for each page view of each session; {@code view} counts from 1 within the session. */
    public Dataset<Row> pageViews() {
        return sessions.select(col("session_id"), posexplode(col("page_views")))
                .select(col("session_id"), col("pos").plus(1).as("view"), col("col.*"));
    }
}
