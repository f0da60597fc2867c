package io.ecom.spark.analysis;

import static io.ecom.spark.analysis.Quotients.ratio;
import static io.ecom.spark.analysis.Quotients.wilson;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.hour;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lpad;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.weekday;

import io.ecom.model.result.Conversion;
import io.ecom.model.result.ResultTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** How many sessions converted, by device, system, browser, referrer and time of start. */
public record ConversionAnalysis() implements Analysis<Conversion> {
    @Override
    public ResultTable<Conversion> table() {
        return ResultTable.of(Conversion.class);
    }

    @Override
    public Dataset<Row> dataset(Facts facts) {
        Column dimensions = array(
                dimension(0, "device", col("device_type")),
                dimension(1, "os", col("os")),
                dimension(2, "browser", col("browser")),
                dimension(3, "referrer", col("referrer")),
                dimension(4, "hour", hourOf(col("start_time"))),
                dimension(5, "weekday", weekdayOf(col("start_time"))));
        return facts.visits()
                .select(col("converted"), inline(dimensions))
                .groupBy("place", "dimension", "value")
                .agg(count(lit(1)).as("sessions"), count_if(col("converted")).as("converted"))
                .withColumn("interval", wilson(col("converted"), col("sessions")))
                .orderBy(col("place"), col("value").asc_nulls_first())
                .select(
                        col("dimension"),
                        col("value"),
                        col("sessions"),
                        col("converted"),
                        ratio(col("converted"), col("sessions")).as("rate"),
                        col("interval.low").as("ci_low"),
                        col("interval.high").as("ci_high"));
    }

    /** The hour of a time in two digits. */
    static Column hourOf(Column time) {
        return lpad(hour(time).cast("string"), 2, "0");
    }

    /** The day of the week of a time, from 1 on Monday to 7. */
    static Column weekdayOf(Column time) {
        return weekday(time.cast("date")).plus(1).cast("string");
    }

    private static Column dimension(int place, String name, Column value) {
        return struct(lit(place).as("place"), lit(name).as("dimension"), value.as("value"));
    }
}
