package io.ecom.spark.analysis;

import static io.ecom.spark.analysis.Quotients.money;
import static org.apache.spark.sql.functions.array_position;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import io.ecom.analytics.clv.table.ClvOptions;
import io.ecom.model.Transaction;
import io.ecom.spark.source.Tables;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.storage.StorageLevel;
import scala.collection.Seq;

/**
 * The shop's tables with the narrow workings that several analyses share: each is made when it is first asked for and
 * kept by Spark until this is closed, so that sessions and transactions are read from their source once.
 *
 * <p>Safe for use by several threads. Whoever makes it closes it, after the last row of the last answer was taken.
 */
public final class Facts implements AutoCloseable {
    private static final UserDefinedFunction UNITS = udf((UDF1<Seq<Long>, Long>) Facts::sumOf, DataTypes.LongType);

    private final Tables tables;
    private final Queue<Dataset<Row>> kept = new ConcurrentLinkedQueue<>();
    private final Supplier<Dataset<Row>> orders = Suppliers.memoize(() -> keep(makeOrders()));
    private final Supplier<Dataset<Row>> visits = Suppliers.memoize(() -> keep(Visits.of(tables().sessions())));
    private final Supplier<Dataset<Row>> visitors = Suppliers.memoize(() -> keep(makeVisitors()));
    private final Supplier<Dataset<Row>> occasions = Suppliers.memoize(() -> keep(Visits.byOccasion(visits())));
    private final Map<Duration, Dataset<Row>> paths = new ConcurrentHashMap<>();
    private final Supplier<Dataset<Row>> pairs = Suppliers.memoize(() -> keep(Pairs.of(sales())));
    private final Supplier<Dataset<Row>> shoppers = Suppliers.memoize(() -> keep(makeShoppers()));
    private final Supplier<Column> tier = Suppliers.memoize(() -> Standing.tier(shoppers()));
    private final Supplier<Dataset<Row>> scored = Suppliers.memoize(() -> Standing.withScores(shoppers()));
    private final Supplier<Row> period =
            Suppliers.memoize(() -> orders().agg(min("day"), max("day")).head());

    private final Map<ClvOptions, Supplier<CustomerValue>> values = new ConcurrentHashMap<>();

    private Facts(Tables tables) {
        this.tables = tables;
    }

    public static Facts of(Tables tables) {
        return new Facts(tables);
    }

    /** Lets go of everything that was kept; harmless when it was done already. */
    @Override
    public void close() {
        for (Dataset<Row> dataset = kept.poll(); dataset != null; dataset = kept.poll()) {
            dataset.unpersist();
        }
    }

    Tables tables() {
        return tables;
    }

    /** All transactions: transaction_id, session_id, user_id, timestamp, day, status, sale, items, units, gross, net. */
    Dataset<Row> orders() {
        return orders.get();
    }

    /** The orders that count as sold. */
    Dataset<Row> sales() {
        return orders().filter(col("sale"));
    }

    /** The lines of all sales: transaction_id, day, product_id, quantity, subtotal, first (line of its product in the sale). */
    Dataset<Row> saleLines() {
        return sales().select(
                        col("transaction_id"),
                        col("day"),
                        col("items.product_id").as("products"),
                        posexplode(col("items")))
                .select(
                        col("transaction_id"),
                        col("day"),
                        col("col.product_id"),
                        col("col.quantity"),
                        col("col.subtotal"),
                        array_position(col("products"), col("col.product_id"))
                                .equalTo(col("pos").plus(1))
                                .as("first"));
    }

    /**
     * All sessions without their bulk: session_id, user_id, start_time, duration_seconds, device_type, os, browser,
     * referrer, converted, page_views (their number), viewed (products of detail pages), and the milliseconds of
     * product_view, cart and checkout pages.
     */
    Dataset<Row> visits() {
        return visits.get();
    }

    /** The users with a session: user_id, sessions, page_views, session_seconds, converted_sessions. */
    Dataset<Row> visitors() {
        return visitors.get();
    }

    /**
     * The sessions counted by what they happen with: device_type, os, browser, referrer, weekday from 0 on Monday, hour,
     * sessions, converted.
     */
    Dataset<Row> occasions() {
        return occasions.get();
    }

    /** How far each session comes on the way to a purchase, see {@link Paths#within}. */
    Dataset<Row> paths(Duration window) {
        return paths.computeIfAbsent(window, within -> keep(Paths.within(within, this)));
    }

    /** The pairs of products that were sold together, see {@link Pairs#of}. */
    Dataset<Row> pairs() {
        return pairs.get();
    }

    /** All users with their sales: user_id, registration_date, birth_date, orders, units, revenue, first_order, last_order. */
    Dataset<Row> shoppers() {
        return shoppers.get();
    }

    /** {@link #shoppers} with r_score, f_score and m_score. */
    Dataset<Row> scored() {
        return scored.get();
    }

    /** The tier of a row of {@link #shoppers}. */
    Column tier() {
        return tier.get();
    }

    /** Buyers and what they are worth, fitted once for each choice of options. */
    CustomerValue customerValue(ClvOptions options) {
        return values.computeIfAbsent(options, chosen -> Suppliers.memoize(() -> CustomerValue.of(this, chosen)))
                .get();
    }

    /** The first and the last day of the observed period, both missing without any transaction. */
    Row period() {
        return period.get();
    }

    /** The first day of the observed period, missing without any transaction. */
    Column firstDay() {
        return lit(period.get().get(0)).cast("date");
    }

    /** The last day of the observed period, missing without any transaction. */
    Column lastDay() {
        return lit(period.get().get(1)).cast("date");
    }

    /** Has a dataset computed once, and in the same partitions for whoever asks, until this is closed. */
    Dataset<Row> keep(Dataset<Row> dataset) {
        kept.add(dataset);
        return dataset.persist(StorageLevel.MEMORY_AND_DISK());
    }

    private Dataset<Row> makeOrders() {
        Column sale = not(col("status").isin(Transaction.NOT_A_SALE.toArray()));
        return tables.transactions()
                .select(
                        col("transaction_id"),
                        col("session_id"),
                        col("user_id"),
                        col("timestamp"),
                        col("timestamp").cast("date").as("day"),
                        col("status"),
                        coalesce(sale, lit(true)).as("sale"),
                        col("items"),
                        UNITS.apply(col("items.quantity")).as("units"),
                        col("subtotal").as("gross"),
                        col("total").as("net"));
    }

    private Dataset<Row> makeShoppers() {
        Dataset<Row> bought = sales().groupBy("user_id")
                .agg(
                        count(lit(1)).as("orders"),
                        sum("units").as("units"),
                        sum("net").as("revenue"),
                        min("timestamp").as("first_order"),
                        max("timestamp").as("last_order"));
        return tables.users()
                .select("user_id", "registration_date", "birth_date")
                .join(bought, "user_id", "left")
                .select(
                        col("user_id"),
                        col("registration_date"),
                        col("birth_date"),
                        coalesce(col("orders"), lit(0L)).as("orders"),
                        coalesce(col("units"), lit(0L)).as("units"),
                        money(col("revenue")).as("revenue"),
                        col("first_order"),
                        col("last_order"));
    }

    private Dataset<Row> makeVisitors() {
        return visits().groupBy("user_id")
                .agg(
                        count(lit(1)).as("sessions"),
                        sum("page_views").as("page_views"),
                        sum("duration_seconds").as("session_seconds"),
                        count_if(col("converted")).as("converted_sessions"));
    }

    private static long sumOf(Seq<Long> quantities) {
        long sum = 0;
        for (int i = 0; i < quantities.length(); i++) {
            sum += quantities.apply(i);
        }
        return sum;
    }
}
