package io.ecom.spark.analysis;

import static io.ecom.spark.analysis.Columns.month;
import static io.ecom.spark.analysis.Quotients.money;
import static io.ecom.spark.analysis.Quotients.ratio;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.last_day;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.when;

import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The retention table of cohorts, whatever makes a cohort. Months are dates here, the first of each. */
final class Cohorts {
    private Cohorts() {}

    /**
     * @param begin of {@link Facts#shoppers}, when a user's time in the cohort began; missing for those in none
     */
    static Dataset<Row> since(Column begin, Facts facts) {
        Dataset<Row> members = facts.shoppers()
                .select(col("user_id"), trunc(begin.cast("date"), "month").as("cohort"))
                .filter(col("cohort").leq(facts.lastDay()));
        Dataset<Row> grid = members.groupBy("cohort")
                .agg(count(lit(1)).as("users"))
                .select(col("cohort"), col("users"), posexplode(monthsSince(col("cohort"), facts)))
                .withColumnsRenamed(Map.of("pos", "month_index", "col", "month"));
        Dataset<Row> active = facts.sales()
                .groupBy(col("user_id"), trunc(col("day"), "month").as("month"))
                .agg(count(lit(1)).as("orders"), sum("net").as("revenue"))
                .join(members, "user_id")
                .groupBy("cohort", "month")
                .agg(
                        count(lit(1)).as("active_users"),
                        sum("orders").as("orders"),
                        sum("revenue").as("revenue"));
        Column known = col("observed").notEqual("none");
        Column activeUsers = coalesce(col("active_users"), lit(0L));
        return grid.join(active, new String[] {"cohort", "month"}, "left")
                .withColumn("observed", observed(facts))
                .select(
                        month(col("cohort")).as("cohort"),
                        col("month_index").cast("bigint").as("month_index"),
                        col("users"),
                        when(known, activeUsers).as("active_users"),
                        when(known, coalesce(col("orders"), lit(0L))).as("orders"),
                        when(known, money(col("revenue"))).as("revenue"),
                        when(known, ratio(activeUsers, col("users"))).as("retention"),
                        col("observed"))
                .orderBy("cohort", "month_index");
    }

    private static Column monthsSince(Column cohort, Facts facts) {
        return sequence(cohort, trunc(facts.lastDay(), "month"), expr("INTERVAL 1 MONTH"));
    }

    /** How much of a month that is not after the last day lies in the observed period. */
    private static Column observed(Facts facts) {
        Column first = col("month");
        Column last = last_day(first);
        return when(last.lt(facts.firstDay()), "none")
                .when(first.geq(facts.firstDay()).and(last.leq(facts.lastDay())), "full")
                .otherwise("partial");
    }
}
