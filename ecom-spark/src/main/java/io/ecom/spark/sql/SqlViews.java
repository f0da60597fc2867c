package io.ecom.spark.sql;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import io.ecom.model.Transaction;
import io.ecom.spark.source.Tables;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * The shop's tables under their names, as temporary views of the session that the tables are of, with the functions {@code
 * ratio(part, whole)}, {@code mean_amount(sum, count)} and {@code wilson(successes, trials)}.
 *
 * <p>Flat: lists have views of their own, with the key of what holds them. Views and functions of the same names are replaced;
 * all go with the session. Safe for use by several threads.
 */
public final class SqlViews {
    private final SparkSession session;
    private final Map<String, StructType> columns = new LinkedHashMap<>();

    private SqlViews(SparkSession session) {
        this.session = session;
    }

    public static SqlViews register(Tables tables) {
        SqlViews views = new SqlViews(tables.users().sparkSession());
        SqlFunctions.ALL.forEach((name, function) -> views.session.udf().register(name, function));
        Column sale = coalesce(not(col("status").isin(Transaction.NOT_A_SALE.toArray())), lit(true));
        views.add("users", tables.users());
        views.add("categories", tables.categories());
        views.add("subcategories", tables.subcategories());
        views.add("products", tables.products().drop("price_history"));
        views.add("price_points", tables.products().select(col("product_id"), inline(col("price_history"))));
        views.add("sessions", tables.sessions().drop("viewed_products", "page_views", "cart"));
        views.add("page_views", tables.pageViews());
        views.add("cart_items", tables.sessions().select(col("session_id"), inline(col("cart"))));
        views.add("transactions", tables.transactions().drop("items").withColumn("sale", sale));
        views.add("line_items", tables.lineItems());
        views.add("product_days", tables.productDays());
        return views;
    }

    /** The names of all views with their columns, in the order in which people look for them. */
    public Map<String, StructType> columns() {
        return Collections.unmodifiableMap(columns);
    }

    /**
     * The answer to a question of one's own; lazy. What is no SQL, or names what is not there, fails at once with Spark's own
     * {@code AnalysisException}, which Java does not know to be thrown.
     *
     * @param sql one statement
     */
    public Dataset<Row> ask(String sql) {
        return session.sql(sql);
    }

    private void add(String name, Dataset<Row> table) {
        table.createOrReplaceTempView(name);
        columns.put(name, table.schema());
    }
}
