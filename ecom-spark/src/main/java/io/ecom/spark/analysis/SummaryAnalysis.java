package io.ecom.spark.analysis;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.ecom.model.Money;
import io.ecom.model.result.Ratio;
import io.ecom.model.result.ResultTable;
import io.ecom.model.result.Summary;
import java.math.BigDecimal;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** The key figures of the last 30 days of the observed period beside those of the 30 days before. */
public record SummaryAnalysis() implements Analysis<Summary> {
    private static final int DAYS = 30;

    @Override
    public ResultTable<Summary> table() {
        return ResultTable.of(Summary.class);
    }

    @Override
    public Dataset<Row> dataset(Facts facts) {
        Column end = facts.lastDay();
        Column endBefore = date_sub(end, DAYS);
        Dataset<Row> figures = figures(facts, end, "").crossJoin(figures(facts, endBefore, "previous_"));
        return FixedRows.of(figures, Summary.class, row -> rows(Window.of(row, ""), Window.of(row, "previous_")));
    }

    /** One row of sums over the 30 days up to an end. */
    private static Dataset<Row> figures(Facts facts, Column end, String prefix) {
        Column inside = col("day").gt(date_sub(end, DAYS)).and(col("day").leq(end));
        Dataset<Row> buyers = facts.sales()
                .filter(col("day").leq(end))
                .groupBy("user_id")
                .agg(
                        count(lit(1)).as("sales_so_far"),
                        count_if(inside).as("orders"),
                        sum(when(inside, col("units"))).as("units"),
                        sum(when(inside, col("net"))).as("net"))
                .filter(col("orders").gt(0))
                .agg(
                        count(lit(1)).as(prefix + "buyers"),
                        count_if(col("sales_so_far").geq(2)).as(prefix + "repeat_buyers"),
                        coalesce(sum("orders"), lit(0L)).as(prefix + "orders"),
                        coalesce(sum("units"), lit(0L)).as(prefix + "units"),
                        Quotients.money(sum("net")).as(prefix + "net"));
        Dataset<Row> sessions = facts.visits()
                .withColumn("day", col("start_time").cast("date"))
                .filter(inside)
                .agg(
                        count(lit(1)).as(prefix + "sessions"),
                        count_if(col("converted")).as(prefix + "converted"));
        return buyers.crossJoin(sessions);
    }

    private static List<Summary> rows(Window value, Window previous) {
        return List.of(
                new Summary(
                        "net_revenue",
                        value.net.toBigDecimal(),
                        previous.net.toBigDecimal(),
                        Ratio.of(value.net.cents(), 1)
                                .changeFrom(Ratio.of(previous.net.cents(), 1))
                                .rounded()),
                number("orders", value.orders, previous.orders),
                new Summary(
                        "average_order_value",
                        amount(value.averageOrder()),
                        amount(previous.averageOrder()),
                        value.averageOrder().changeFrom(previous.averageOrder()).rounded()),
                number("buyers", value.buyers, previous.buyers),
                share("repeat_buyer_share", value.repeatBuyers(), previous.repeatBuyers()),
                number("units", value.units, previous.units),
                number("sessions", value.sessions, previous.sessions),
                share("conversion_rate", value.conversion(), previous.conversion()));
    }

    private static Summary number(String metric, long value, long previous) {
        return new Summary(
                metric,
                BigDecimal.valueOf(value),
                BigDecimal.valueOf(previous),
                Ratio.of(value, 1).changeFrom(Ratio.of(previous, 1)).rounded());
    }

    private static Summary share(String metric, Ratio value, Ratio previous) {
        return new Summary(
                metric,
                value.rounded(),
                previous.rounded(),
                value.changeFrom(previous).rounded());
    }

    private static @Nullable BigDecimal amount(Ratio ratio) {
        Money money = ratio.money();
        return money == null ? null : money.toBigDecimal();
    }

    /** What the 30 days add up to. */
    private record Window(
            Money net, long orders, long buyers, long repeated, long units, long sessions, long converted) {
        static Window of(Row row, String prefix) {
            return new Window(
                    Money.of(row.<BigDecimal>getAs(prefix + "net")),
                    row.<Long>getAs(prefix + "orders"),
                    row.<Long>getAs(prefix + "buyers"),
                    row.<Long>getAs(prefix + "repeat_buyers"),
                    row.<Long>getAs(prefix + "units"),
                    row.<Long>getAs(prefix + "sessions"),
                    row.<Long>getAs(prefix + "converted"));
        }

        Ratio averageOrder() {
            return Ratio.mean(net, orders);
        }

        Ratio repeatBuyers() {
            return Ratio.of(repeated, buyers);
        }

        Ratio conversion() {
            return Ratio.of(converted, sessions);
        }
    }
}
