package io.ecom.spark.analysis;

import static io.ecom.spark.analysis.ConversionAnalysis.hourOf;
import static io.ecom.spark.analysis.ConversionAnalysis.weekdayOf;
import static io.ecom.spark.analysis.Quotients.ratio;
import static io.ecom.spark.analysis.Quotients.wilson;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;

import io.ecom.model.result.HourConversion;
import io.ecom.model.result.ResultTable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** How many sessions converted, by the hour of the week in which they start. */
public record HourConversionAnalysis() implements Analysis<HourConversion> {
    @Override
    public ResultTable<HourConversion> table() {
        return ResultTable.of(HourConversion.class);
    }

    @Override
    public Dataset<Row> dataset(Facts facts) {
        return facts.occasions()
                .groupBy("weekday", "hour")
                .agg(sum("sessions").as("sessions"), sum("converted").as("converted"))
                .orderBy("weekday", "hour")
                .withColumn("interval", wilson(col("converted"), col("sessions")))
                .select(
                        weekdayOf(col("weekday")).as("weekday"),
                        hourOf(col("hour")).as("hour"),
                        col("sessions"),
                        col("converted"),
                        ratio(col("converted"), col("sessions")).as("rate"),
                        col("interval.low").as("ci_low"),
                        col("interval.high").as("ci_high"));
    }
}
