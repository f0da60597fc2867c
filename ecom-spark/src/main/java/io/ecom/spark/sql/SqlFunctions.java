package io.ecom.spark.sql;

import static org.apache.spark.sql.functions.udf;

import io.ecom.analytics.stat.Interval;
import io.ecom.analytics.stat.Statistic;
import io.ecom.analytics.stat.Wilson;
import io.ecom.model.Money;
import io.ecom.model.result.Ratio;
import java.math.BigDecimal;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** What SQL lacks to divide as the result tables do: exact numbers in, rounded once. */
final class SqlFunctions {
    private static final StructType INTERVAL = StructType.fromDDL("low DECIMAL(38,6), high DECIMAL(38,6)");

    /** Each function by its name in SQL. */
    static final Map<String, UserDefinedFunction> ALL = Map.of(
            "ratio",
            udf((UDF2<Object, Object, BigDecimal>) SqlFunctions::ratio, DataTypes.createDecimalType(38, Ratio.DIGITS)),
            "mean_amount",
            udf((UDF2<BigDecimal, Long, BigDecimal>) SqlFunctions::meanAmount, DataTypes.createDecimalType(18, 2)),
            "wilson",
            udf((UDF2<Long, Long, Row>) SqlFunctions::wilson, INTERVAL));

    private SqlFunctions() {}

    private static @Nullable BigDecimal ratio(@Nullable Object part, @Nullable Object whole) {
        if (part == null || whole == null) {
            return null;
        }
        BigDecimal exactPart = exact(part);
        BigDecimal exactWhole = exact(whole);
        int scale = Math.max(exactPart.scale(), exactWhole.scale());
        return new Ratio(
                        exactPart.setScale(scale).unscaledValue(),
                        exactWhole.setScale(scale).unscaledValue())
                .rounded();
    }

    private static @Nullable BigDecimal meanAmount(@Nullable BigDecimal sum, @Nullable Long count) {
        if (sum == null || count == null) {
            return null;
        }
        Money mean = Ratio.mean(Money.of(sum), count).money();
        return mean == null ? null : mean.toBigDecimal();
    }

    private static @Nullable Row wilson(long successes, long trials) {
        if (trials == 0) {
            return null;
        }
        Interval interval = Wilson.interval(successes, trials);
        return RowFactory.create(Statistic.rounded(interval.low()), Statistic.rounded(interval.high()));
    }

    private static BigDecimal exact(Object number) {
        return number instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf(((Number) number).longValue());
    }
}
