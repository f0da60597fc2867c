package io.ecom.spark.analysis;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import io.ecom.analytics.clv.table.ClvOptions;
import io.ecom.analytics.clv.table.ClvStudy;
import io.ecom.model.result.ClvAlive;
import io.ecom.model.result.ClvCalibration;
import io.ecom.model.result.ClvForecast;
import io.ecom.model.result.ClvFrequency;
import io.ecom.model.result.ClvTracking;
import io.ecom.model.result.ResultTable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A small table that says how far customer value can be trusted, as the driver makes it of what Spark has counted.
 *
 * @param rows takes the table out of a study
 */
public record ClvCheckAnalysis<R extends Record>(ClvOptions options, Class<R> rowType, Function<ClvStudy, List<R>> rows)
        implements Analysis<R> {

    /** All of them, in the order in which they are read. */
    public static List<ClvCheckAnalysis<?>> all(ClvOptions options) {
        return List.of(
                new ClvCheckAnalysis<>(options, ClvForecast.class, ClvStudy::forecast),
                new ClvCheckAnalysis<>(options, ClvCalibration.class, ClvStudy::calibration),
                new ClvCheckAnalysis<>(options, ClvTracking.class, ClvStudy::tracking),
                new ClvCheckAnalysis<>(options, ClvFrequency.class, ClvStudy::frequency),
                new ClvCheckAnalysis<>(options, ClvAlive.class, ClvStudy::alive));
    }

    @Override
    public ResultTable<R> table() {
        return ResultTable.of(rowType);
    }

    @Override
    public Dataset<Row> dataset(Facts facts) {
        List<R> made = new ArrayList<>(rows.apply(facts.customerValue(options).study()));
        return FixedRows.of(facts.shoppers().agg(count(lit(1))), rowType, one -> made);
    }

    /** The rows are on the driver already. */
    @Override
    public Iterator<R> rows(Facts facts) {
        return rows.apply(facts.customerValue(options).study()).iterator();
    }
}
