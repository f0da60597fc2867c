package io.ecom.spark.analysis;

import static io.ecom.spark.analysis.Quotients.money;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.ecom.model.Money;
import io.ecom.model.result.Ratio;
import io.ecom.model.result.ResultTable;
import io.ecom.model.result.SpendingTier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** The buyers by their place in the ranking by revenue, and the users without a sale. */
public record SpendingTierAnalysis() implements Analysis<SpendingTier> {
    private static final String WITHOUT_SALE = "none";

    @Override
    public ResultTable<SpendingTier> table() {
        return ResultTable.of(SpendingTier.class);
    }

    @Override
    public Dataset<Row> dataset(Facts facts) {
        List<Column> figures = new ArrayList<>();
        for (String tier : Standing.TIERS) {
            Column inside = col("tier").equalTo(tier);
            figures.add(count_if(inside).as(tier + "_users"));
            figures.add(coalesce(sum(when(inside, col("orders"))), lit(0L)).as(tier + "_orders"));
            figures.add(money(sum(when(inside, col("revenue")))).as(tier + "_revenue"));
            figures.add(min(when(inside, col("revenue"))).as(tier + "_least"));
        }
        Dataset<Row> sums =
                facts.shoppers().withColumn("tier", facts.tier()).agg(lit(1), figures.toArray(Column[]::new));
        return FixedRows.of(sums, SpendingTier.class, SpendingTierAnalysis::rows);
    }

    private static List<SpendingTier> rows(Row sums) {
        Money all = Money.ZERO;
        for (String tier : Standing.TIERS) {
            all = all.plus(revenue(sums, tier));
        }
        List<SpendingTier> rows = new ArrayList<>();
        for (String tier : Standing.TIERS) {
            rows.add(row(sums, tier, all));
        }
        return rows;
    }

    private static SpendingTier row(Row sums, String tier, Money all) {
        long orders = sums.<Long>getAs(tier + "_orders");
        Money revenue = revenue(sums, tier);
        @Nullable BigDecimal least = tier.equals(WITHOUT_SALE) ? null : sums.getAs(tier + "_least");
        return new SpendingTier(
                tier,
                sums.<Long>getAs(tier + "_users"),
                orders,
                revenue,
                Ratio.of(revenue, all).rounded(),
                Ratio.mean(revenue, orders).money(),
                least == null ? null : Money.of(least));
    }

    private static Money revenue(Row sums, String tier) {
        return Money.of(sums.<BigDecimal>getAs(tier + "_revenue"));
    }
}
