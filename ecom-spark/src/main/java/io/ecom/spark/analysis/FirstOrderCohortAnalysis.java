package io.ecom.spark.analysis;

import static org.apache.spark.sql.functions.col;

import io.ecom.model.result.FirstOrderCohortMonth;
import io.ecom.model.result.ResultTable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What the users who first bought in the same month bought in each month since then. */
public record FirstOrderCohortAnalysis() implements Analysis<FirstOrderCohortMonth> {
    @Override
    public ResultTable<FirstOrderCohortMonth> table() {
        return ResultTable.of(FirstOrderCohortMonth.class);
    }

    @Override
    public Dataset<Row> dataset(Facts facts) {
        return Cohorts.since(col("first_order"), facts);
    }
}
