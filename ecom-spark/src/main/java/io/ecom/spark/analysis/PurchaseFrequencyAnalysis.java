package io.ecom.spark.analysis;

import static io.ecom.spark.analysis.Quotients.money;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.ecom.model.Money;
import io.ecom.model.result.PurchaseFrequency;
import io.ecom.model.result.PurchaseSegment;
import io.ecom.model.result.ResultTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** All users by how often they bought. */
public record PurchaseFrequencyAnalysis() implements Analysis<PurchaseFrequency> {
    @Override
    public ResultTable<PurchaseFrequency> table() {
        return ResultTable.of(PurchaseFrequency.class);
    }

    @Override
    public Dataset<Row> dataset(Facts facts) {
        List<Column> figures = new ArrayList<>();
        for (PurchaseSegment segment : PurchaseSegment.values()) {
            Column inside = holds(segment);
            figures.add(count_if(inside).as(segment + "_users"));
            figures.add(coalesce(sum(when(inside, col("orders"))), lit(0L)).as(segment + "_orders"));
            figures.add(money(sum(when(inside, col("revenue")))).as(segment + "_revenue"));
        }
        Dataset<Row> sums = facts.shoppers().agg(lit(1), figures.toArray(Column[]::new));
        return FixedRows.of(sums, PurchaseFrequency.class, PurchaseFrequencyAnalysis::rows);
    }

    private static Column holds(PurchaseSegment segment) {
        Column enough = col("orders").geq(segment.min());
        return segment.max() == null ? enough : enough.and(col("orders").leq(segment.max()));
    }

    private static List<PurchaseFrequency> rows(Row sums) {
        return Stream.of(PurchaseSegment.values())
                .map(segment -> PurchaseFrequency.of(
                        segment,
                        sums.<Long>getAs(segment + "_users"),
                        sums.<Long>getAs(segment + "_orders"),
                        Money.of(sums.<BigDecimal>getAs(segment + "_revenue"))))
                .toList();
    }
}
