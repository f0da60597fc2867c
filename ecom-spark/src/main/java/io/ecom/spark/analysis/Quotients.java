package io.ecom.spark.analysis;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import io.ecom.analytics.stat.Interval;
import io.ecom.analytics.stat.Statistic;
import io.ecom.analytics.stat.Wilson;
import io.ecom.model.result.Ratio;
import java.math.BigDecimal;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Columns of quotients and intervals: Spark brings the exact numbers, the library divides. */
final class Quotients {
    /** Sums of amounts and counts alike, exact. */
    private static final DataType EXACT = DataTypes.createDecimalType(38, 2);

    private static final DataType RATIO = DataTypes.createDecimalType(38, Ratio.DIGITS);

    private static final UserDefinedFunction RATIO_OF =
            udf((UDF2<BigDecimal, BigDecimal, BigDecimal>) Quotients::divide, RATIO);

    private static final UserDefinedFunction WILSON = udf(
            (UDF2<Long, Long, Object>) Quotients::wilson,
            new StructType().add("low", RATIO).add("high", RATIO));

    private Quotients() {}

    /** The share of a count in a count, or of an amount in an amount; empty over zero. */
    static Column ratio(Column part, Column whole) {
        return RATIO_OF.apply(part.cast(EXACT), whole.cast(EXACT));
    }

    /** The interval of a share as a struct of {@code low} and {@code high}; empty without trials. */
    static Column wilson(Column successes, Column trials) {
        return WILSON.apply(successes, trials);
    }

    /** An amount as result tables have it. */
    static Column money(Column amount) {
        return org.apache.spark.sql.functions.coalesce(amount, lit(0)).cast("decimal(18,2)");
    }

    private static @Nullable BigDecimal divide(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
        return part == null || whole == null ? null : new Ratio(part.unscaledValue(), whole.unscaledValue()).rounded();
    }

    private static @Nullable Object wilson(long successes, long trials) {
        if (trials == 0) {
            return null;
        }
        Interval interval = Wilson.interval(successes, trials);
        return RowFactory.create(Statistic.rounded(interval.low()), Statistic.rounded(interval.high()));
    }
}
