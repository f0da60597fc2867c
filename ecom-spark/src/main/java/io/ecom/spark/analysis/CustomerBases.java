package io.ecom.spark.analysis;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.date_diff;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.ecom.analytics.clv.PurchaseHistory;
import io.ecom.analytics.clv.Span;
import io.ecom.analytics.clv.table.Beginning;
import io.ecom.analytics.clv.table.CustomerBase;
import io.ecom.analytics.clv.table.ObservedPeriod;
import io.ecom.model.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The customer base of a shop: Spark reduces transactions to a few exact numbers a buyer, and the driver counts those. */
final class CustomerBases {
    private CustomerBases() {}

    /**
     * All buyers: user_id, seen (registered in the observed period), frequency, recency, age, first_value, repeat_value; and,
     * of those who had bought by the cut, cut_frequency (else null), cut_recency, cut_age, purchases_after.
     *
     * @param days what {@link #days} gives
     */
    static Dataset<Row> buyers(Dataset<Row> days, Facts facts, ObservedPeriod period) {
        Column cut = lit(period.cut().orElse(period.last()));
        Column known = col("day").leq(cut);
        Column bought = col("days_known").gt(0);
        return days.groupBy("user_id")
                .agg(
                        count(lit(1)).as("days"),
                        min("day").as("first_day"),
                        max("day").as("last_day"),
                        sum("value").as("value"),
                        min_by(col("value"), col("day")).as("first_value"),
                        count_if(known).as("days_known"),
                        max(when(known, col("day"))).as("last_known"))
                .join(facts.shoppers().select("user_id", "registration_date"), "user_id")
                .select(
                        col("user_id"),
                        col("registration_date")
                                .cast("date")
                                .between(lit(period.first()), lit(period.last()))
                                .as("seen"),
                        col("first_day"),
                        col("days").minus(1).as("frequency"),
                        date_diff(col("last_day"), col("first_day")).as("recency"),
                        date_diff(lit(period.last()), col("first_day")).as("age"),
                        col("first_value").cast("decimal(18,2)").as("first_value"),
                        col("value")
                                .minus(col("first_value"))
                                .cast("decimal(18,2)")
                                .as("repeat_value"),
                        when(bought, col("days_known").minus(1)).as("cut_frequency"),
                        date_diff(col("last_known"), col("first_day")).as("cut_recency"),
                        date_diff(cut, col("first_day")).as("cut_age"),
                        col("days").minus(col("days_known")).as("purchases_after"));
    }

    /** The purchases of users by day: user_id, day, value. */
    static Dataset<Row> days(Facts facts) {
        return facts.sales().groupBy("user_id", "day").agg(sum("net").as("value"));
    }

    /** Counts buyers as {@link #buyers} has them, and their purchase days. */
    static CustomerBase of(Dataset<Row> buyers, Dataset<Row> days, ObservedPeriod period) {
        CustomerBase.Builder base = new CustomerBase.Builder(period);
        buyers.toLocalIterator().forEachRemaining(row -> add(row, base));
        period.cut().ifPresent(cut -> repeats(buyers, days, cut, period.first())
                .toLocalIterator()
                .forEachRemaining(row -> base.addRepeats(beginning(row.getBoolean(0)), row.getInt(1), row.getLong(2))));
        return base.build();
    }

    private static void add(Row row, CustomerBase.Builder base) {
        Beginning beginning = beginning(row.getAs("seen"));
        base.add(beginning, history(row));
        Long known = row.getAs("cut_frequency");
        if (known != null) {
            PurchaseHistory atCut =
                    PurchaseHistory.of(known, span(row.getAs("cut_recency")), span(row.getAs("cut_age")));
            base.addHeldOut(beginning, atCut, row.getAs("purchases_after"));
        }
    }

    private static PurchaseHistory history(Row row) {
        return history(
                row.getAs("frequency"),
                row.getAs("recency"),
                row.getAs("age"),
                row.getAs("first_value"),
                row.getAs("repeat_value"));
    }

    static PurchaseHistory history(long frequency, int recency, int age, BigDecimal first, BigDecimal repeat) {
        return new PurchaseHistory(frequency, span(recency), span(age), Money.of(first), Money.of(repeat));
    }

    /** Purchases after the first in each week, of those who had bought by the cut: seen, week, purchases. */
    private static Dataset<Row> repeats(Dataset<Row> buyers, Dataset<Row> days, LocalDate cut, LocalDate first) {
        Column week = date_diff(col("day"), lit(first)).divide(7).cast("int").plus(1);
        return days.join(
                        buyers.filter(col("first_day").leq(lit(cut))).select("user_id", "seen", "first_day"), "user_id")
                .filter(col("day").gt(col("first_day")))
                .groupBy(col("seen"), week.as("week"))
                .agg(count(lit(1)));
    }

    private static Beginning beginning(boolean seen) {
        return seen ? Beginning.SEEN : Beginning.UNSEEN;
    }

    private static Span span(int days) {
        return Span.days(days);
    }
}
