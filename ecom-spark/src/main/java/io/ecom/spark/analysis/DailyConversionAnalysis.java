package io.ecom.spark.analysis;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;

import io.ecom.model.result.DailyConversion;
import io.ecom.model.result.ResultTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** How far the sessions of each day came, by device and by referrer. */
public record DailyConversionAnalysis() implements Analysis<DailyConversion> {
    @Override
    public ResultTable<DailyConversion> table() {
        return ResultTable.of(DailyConversion.class);
    }

    @Override
    public Dataset<Row> dataset(Facts facts) {
        Column dimensions = array(dimension("device", col("device_type")), dimension("referrer", col("referrer")));
        return facts.visits()
                .select(
                        col("start_time").cast("date").as("date"),
                        size(col("checkout")).gt(0).as("checkout"),
                        col("converted"),
                        inline(dimensions))
                .groupBy("date", "dimension", "value")
                .agg(
                        count(lit(1)).as("sessions"),
                        count_if(col("checkout")).as("checkouts"),
                        count_if(col("converted")).as("converted"))
                .orderBy(col("date"), col("dimension"), col("value").asc_nulls_first());
    }

    private static Column dimension(String name, Column value) {
        return struct(lit(name).as("dimension"), value.as("value"));
    }
}
