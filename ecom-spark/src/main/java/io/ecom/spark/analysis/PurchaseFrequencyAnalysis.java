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
import io.ecom.model.result.ResultTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** All users by how often they bought. */
public record PurchaseFrequencyAnalysis() implements Analysis<PurchaseFrequency> {
    private static final List<Segment> SEGMENTS = List.of(
            new Segment("none", 0, 0L),
            new Segment("one_time", 1, 1L),
            new Segment("occasional", 2, 4L),
            new Segment("regular", 5, 9L),
            new Segment("frequent", 10, null));

    @Override
    public ResultTable<PurchaseFrequency> table() {
        return ResultTable.of(PurchaseFrequency.class);
    }

    @Override
    public Dataset<Row> dataset(Facts facts) {
        List<Column> figures = new ArrayList<>();
        for (Segment segment : SEGMENTS) {
            figures.add(count_if(segment.holds()).as(segment.name + "_users"));
            figures.add(
                    coalesce(sum(when(segment.holds(), col("orders"))), lit(0L)).as(segment.name + "_orders"));
            figures.add(money(sum(when(segment.holds(), col("revenue")))).as(segment.name + "_revenue"));
        }
        Dataset<Row> sums = facts.shoppers().agg(lit(1), figures.toArray(Column[]::new));
        return FixedRows.of(sums, PurchaseFrequency.class, PurchaseFrequencyAnalysis::rows);
    }

    private static List<PurchaseFrequency> rows(Row sums) {
        return SEGMENTS.stream()
                .map(segment -> new PurchaseFrequency(
                        segment.name,
                        segment.min,
                        segment.max,
                        sums.<Long>getAs(segment.name + "_users"),
                        sums.<Long>getAs(segment.name + "_orders"),
                        Money.of(sums.<BigDecimal>getAs(segment.name + "_revenue"))))
                .toList();
    }

    private record Segment(String name, long min, @Nullable Long max) {
        Column holds() {
            Column enough = col("orders").geq(min);
            return max == null ? enough : enough.and(col("orders").leq(max));
        }
    }
}
