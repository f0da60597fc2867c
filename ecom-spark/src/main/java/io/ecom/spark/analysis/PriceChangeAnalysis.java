package io.ecom.spark.analysis;

import static io.ecom.spark.analysis.Quotients.ratio;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.transform;

import io.ecom.model.result.PriceChange;
import io.ecom.model.result.ResultTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** How the prices of each category changed on each day on which any did. */
public record PriceChangeAnalysis() implements Analysis<PriceChange> {
    @Override
    public ResultTable<PriceChange> table() {
        return ResultTable.of(PriceChange.class);
    }

    @Override
    public Dataset<Row> dataset(Facts facts) {
        Dataset<Row> products = facts.tables().products();
        Column history = col("price_history");
        Column steps = transform(sequence(lit(2), size(history)), PriceChangeAnalysis::step);
        Dataset<Row> changes = products.filter(size(history).gt(1))
                .select(col("category_id"), inline(steps))
                .filter(col("before").notEqual(col("after")))
                .groupBy(col("category_id"), col("at").cast("date").as("date"))
                .agg(
                        count_if(col("after").gt(col("before"))).as("raised"),
                        count_if(col("after").lt(col("before"))).as("lowered"),
                        sum("before").as("before"),
                        sum("after").as("after"));
        Dataset<Row> sizes = products.groupBy(col("category_id").as("category"))
                .agg(count(lit(1)).as("products"));
        return changes.join(sizes, col("category_id").eqNullSafe(col("category")))
                .join(facts.tables().categories(), "category_id", "left")
                .select(
                        col("category_id"),
                        col("date"),
                        col("products"),
                        col("raised"),
                        col("lowered"),
                        ratio(col("after").minus(col("before")), col("before")).as("change"),
                        col("name"))
                .orderBy(col("category_id").asc_nulls_first(), col("date"));
    }

    /** From the price before to the one at a place of the history. */
    private static Column step(Column place) {
        Column before = element_at(col("price_history"), place.minus(1));
        Column after = element_at(col("price_history"), place);
        return struct(
                before.getField("price").as("before"),
                after.getField("price").as("after"),
                after.getField("date").as("at"));
    }
}
