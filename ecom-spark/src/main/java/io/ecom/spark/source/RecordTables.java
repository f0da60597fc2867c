package io.ecom.spark.source;

import io.ecom.model.Category;
import io.ecom.model.Product;
import io.ecom.model.Session;
import io.ecom.model.Transaction;
import io.ecom.model.User;
import io.ecom.model.load.RecordSink;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Tables of the records that this sink has received: for tests and for data that fits into memory.
 *
 * <p>Used by one thread.
 */
public final class RecordTables implements RecordSink {
    private final List<Row> users = new ArrayList<>();
    private final List<Row> categories = new ArrayList<>();
    private final List<Row> subcategories = new ArrayList<>();
    private final List<Row> products = new ArrayList<>();
    private final List<Row> sessions = new ArrayList<>();
    private final List<Row> transactions = new ArrayList<>();

    @Override
    public void user(User user) {
        users.add(RecordRows.user(user));
    }

    @Override
    public void category(Category category) {
        categories.add(RecordRows.category(category));
        subcategories.addAll(RecordRows.subcategories(category));
    }

    @Override
    public void product(Product product) {
        products.add(RecordRows.product(product));
    }

    @Override
    public void session(Session session) {
        sessions.add(RecordRows.session(session));
    }

    @Override
    public void transaction(Transaction transaction) {
        transactions.add(RecordRows.transaction(transaction));
    }

    /** What has been received so far. */
    public Tables tables(SparkSession spark) {
        Dataset<Row> sessionTable = dataset(spark, TableSchema.SESSIONS, sessions);
        Dataset<Row> transactionTable = dataset(spark, TableSchema.TRANSACTIONS, transactions);
        return new Tables(
                dataset(spark, TableSchema.USERS, users),
                dataset(spark, TableSchema.CATEGORIES, categories),
                dataset(spark, TableSchema.SUBCATEGORIES, subcategories),
                dataset(spark, TableSchema.PRODUCTS, products),
                sessionTable,
                transactionTable,
                ProductDays.count(sessionTable, transactionTable));
    }

    private static Dataset<Row> dataset(SparkSession spark, TableSchema table, List<Row> rows) {
        return spark.createDataFrame(List.copyOf(rows), table.schema());
    }
}
