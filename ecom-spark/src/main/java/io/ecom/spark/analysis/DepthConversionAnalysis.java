package io.ecom.spark.analysis;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;

import io.ecom.analytics.stat.Interval;
import io.ecom.analytics.stat.Statistic;
import io.ecom.analytics.stat.Wilson;
import io.ecom.model.result.DepthConversion;
import io.ecom.model.result.Ratio;
import io.ecom.model.result.ResultTable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** How many sessions converted, by their number of page views. */
public record DepthConversionAnalysis() implements Analysis<DepthConversion> {
    private static final List<Depth> DEPTHS = List.of(
            new Depth("0", 0, 0),
            new Depth("1", 1, 1),
            new Depth("2-3", 2, 3),
            new Depth("4-7", 4, 7),
            new Depth("8-15", 8, 15),
            new Depth("16+", 16, Long.MAX_VALUE));

    @Override
    public ResultTable<DepthConversion> table() {
        return ResultTable.of(DepthConversion.class);
    }

    @Override
    public Dataset<Row> dataset(Facts facts) {
        List<Column> figures = new ArrayList<>();
        for (Depth depth : DEPTHS) {
            figures.add(count_if(depth.holds()).as(depth.name + " sessions"));
            figures.add(count_if(depth.holds().and(col("converted"))).as(depth.name + " converted"));
        }
        Dataset<Row> sums = facts.visits().agg(lit(1), figures.toArray(Column[]::new));
        return FixedRows.of(sums, DepthConversion.class, DepthConversionAnalysis::rows);
    }

    private static List<DepthConversion> rows(Row sums) {
        List<DepthConversion> rows = new ArrayList<>();
        for (Depth depth : DEPTHS) {
            long sessions = sums.<Long>getAs(depth.name + " sessions");
            long converted = sums.<Long>getAs(depth.name + " converted");
            if (sessions == 0) {
                rows.add(new DepthConversion(depth.name, 0, 0, null, null, null));
                continue;
            }
            Interval interval = Wilson.interval(converted, sessions);
            rows.add(new DepthConversion(
                    depth.name,
                    sessions,
                    converted,
                    Ratio.of(converted, sessions).rounded(),
                    Statistic.rounded(interval.low()),
                    Statistic.rounded(interval.high())));
        }
        return rows;
    }

    private record Depth(String name, long least, long most) {
        Column holds() {
            return col("page_views").between(least, most);
        }
    }
}
