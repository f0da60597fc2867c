package io.ecom.spark.analysis;

import static org.apache.spark.sql.functions.col;

import io.ecom.model.result.CohortMonth;
import io.ecom.model.result.ResultTable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What the users who registered in the same month bought in each month since then. */
public record CohortAnalysis() implements Analysis<CohortMonth> {
    @Override
    public ResultTable<CohortMonth> table() {
        return ResultTable.of(CohortMonth.class);
    }

    @Override
    public Dataset<Row> dataset(Facts facts) {
        return Cohorts.since(col("registration_date"), facts);
    }
}
