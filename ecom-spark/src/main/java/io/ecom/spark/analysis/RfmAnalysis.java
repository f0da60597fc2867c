package io.ecom.spark.analysis;

import static io.ecom.spark.analysis.Quotients.money;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import io.ecom.model.Money;
import io.ecom.model.result.ResultTable;
import io.ecom.model.result.RfmCell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The buyers by recency and frequency, all 25 cells. */
public record RfmAnalysis() implements Analysis<RfmCell> {
    @Override
    public ResultTable<RfmCell> table() {
        return ResultTable.of(RfmCell.class);
    }

    @Override
    public Dataset<Row> dataset(Facts facts) {
        Dataset<Row> cells = facts.scored()
                .filter(col("r_score").isNotNull())
                .groupBy("r_score", "f_score")
                .agg(count(lit(1)).as("users"), money(sum("revenue")).as("revenue"))
                .agg(collect_list(struct(col("r_score"), col("f_score"), col("users"), col("revenue")))
                        .as("cells"));
        return FixedRows.of(cells, RfmCell.class, RfmAnalysis::rows);
    }

    private static List<RfmCell> rows(Row figures) {
        Map<List<Integer>, RfmCell> found = new HashMap<>();
        for (Row cell : figures.<Row>getList(0)) {
            found.put(
                    List.of(cell.getInt(0), cell.getInt(1)),
                    new RfmCell(cell.getInt(0), cell.getInt(1), cell.getLong(2), Money.of(cell.getDecimal(3))));
        }
        List<RfmCell> rows = new ArrayList<>();
        for (int recency = 1; recency <= Standing.SCORES; recency++) {
            for (int frequency = 1; frequency <= Standing.SCORES; frequency++) {
                RfmCell empty = new RfmCell(recency, frequency, 0, Money.ZERO);
                rows.add(found.getOrDefault(List.of(recency, frequency), empty));
            }
        }
        return rows;
    }
}
