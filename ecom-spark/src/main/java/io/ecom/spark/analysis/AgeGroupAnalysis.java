package io.ecom.spark.analysis;

import static io.ecom.spark.analysis.Quotients.money;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.dayofmonth;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import io.ecom.model.Money;
import io.ecom.model.result.AgeGroup;
import io.ecom.model.result.Ratio;
import io.ecom.model.result.ResultTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** All users by their age on the last day of the observed period. */
public record AgeGroupAnalysis() implements Analysis<AgeGroup> {
    private static final List<String> GROUPS =
            List.of("under_18", "18-24", "25-34", "35-44", "45-54", "55-64", "65+", "unknown");

    /** The age at which each group but the first begins. */
    private static final List<Integer> BEGINNINGS = List.of(18, 25, 35, 45, 55, 65);

    @Override
    public ResultTable<AgeGroup> table() {
        return ResultTable.of(AgeGroup.class);
    }

    @Override
    public Dataset<Row> dataset(Facts facts) {
        Dataset<Row> groups = facts.shoppers()
                .groupBy(group(age(col("birth_date"), facts.lastDay())).as("age_group"))
                .agg(
                        count(lit(1)).as("users"),
                        count_if(col("orders").gt(0)).as("buyers"),
                        sum("orders").as("orders"),
                        money(sum("revenue")).as("revenue"))
                .agg(collect_list(
                        struct(col("age_group"), col("users"), col("buyers"), col("orders"), col("revenue"))));
        return FixedRows.of(groups, AgeGroup.class, AgeGroupAnalysis::rows);
    }

    /** Whole years, as calendars count them: who is born on 29 February grows older on 1 March of a common year. */
    private static Column age(Column birth, Column day) {
        return dateNumber(day).minus(dateNumber(birth)).divide(10_000).cast("int");
    }

    /** A date as the number that its digits make, such as 20261016. */
    private static Column dateNumber(Column date) {
        return year(date).multiply(10_000).plus(month(date).multiply(100)).plus(dayofmonth(date));
    }

    private static Column group(Column age) {
        Column group = when(age.lt(BEGINNINGS.get(0)), GROUPS.get(0));
        for (int i = 1; i < BEGINNINGS.size(); i++) {
            group = group.when(age.lt(BEGINNINGS.get(i)), GROUPS.get(i));
        }
        return group.when(age.isNotNull(), GROUPS.get(BEGINNINGS.size())).otherwise(GROUPS.get(GROUPS.size() - 1));
    }

    private static List<AgeGroup> rows(Row figures) {
        Map<String, AgeGroup> found = new HashMap<>();
        for (Row group : figures.<Row>getList(0)) {
            long orders = group.getLong(3);
            Money revenue = Money.of(group.getDecimal(4));
            found.put(
                    group.getString(0),
                    new AgeGroup(
                            group.getString(0),
                            group.getLong(1),
                            group.getLong(2),
                            orders,
                            revenue,
                            Ratio.mean(revenue, orders).money()));
        }
        return GROUPS.stream()
                .map(group -> found.getOrDefault(group, new AgeGroup(group, 0, 0, 0, Money.ZERO, null)))
                .toList();
    }
}
