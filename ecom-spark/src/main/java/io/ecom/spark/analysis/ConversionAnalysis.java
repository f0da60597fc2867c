package io.ecom.spark.analysis;

import static io.ecom.spark.analysis.Quotients.ratio;
import static io.ecom.spark.analysis.Quotients.wilson;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lpad;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

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
                dimension(4, "hour", hourOf(col("hour"))),
                dimension(5, "weekday", weekdayOf(col("weekday"))));
        return facts.occasions()
                .select(col("sessions"), col("converted"), inline(dimensions))
                .groupBy("place", "dimension", "value")
                .agg(sum("sessions").as("sessions"), sum("converted").as("converted"))
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

    /** An hour in two digits. */
    static Column hourOf(Column hour) {
        return lpad(hour.cast("string"), 2, "0");
    }

    /** A day of the week from 1 on Monday to 7. */
    static Column weekdayOf(Column weekday) {
        return weekday.plus(1).cast("string");
    }

    private static Column dimension(int place, String name, Column value) {
        return struct(lit(place).as("place"), lit(name).as("dimension"), value.as("value"));
    }
}
