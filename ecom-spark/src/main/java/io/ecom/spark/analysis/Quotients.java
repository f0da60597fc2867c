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
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.api.java.UDF4;
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

    private static final UserDefinedFunction RATIO_OF_SHARES =
            udf((UDF4<BigDecimal, BigDecimal, BigDecimal, BigDecimal, BigDecimal>) Quotients::divideShares, RATIO);

    private static final UserDefinedFunction STATISTIC = udf((UDF1<Double, BigDecimal>) Statistic::rounded, RATIO);

    private static final UserDefinedFunction WILSON = udf(
            (UDF2<Long, Long, Object>) Quotients::wilson,
            new StructType().add("low", RATIO).add("high", RATIO));

    private Quotients() {}

    /** The share of a count in a count, or of an amount in an amount; empty over zero. */
    static Column ratio(Column part, Column whole) {
        return RATIO_OF.apply(part.cast(EXACT), whole.cast(EXACT));
    }

    /** The share of a part in its whole over that of another part in its own; empty where either is over zero. */
    static Column ratioOfShares(Column part, Column whole, Column otherPart, Column otherWhole) {
        return RATIO_OF_SHARES.apply(
                part.cast(EXACT), whole.cast(EXACT), otherPart.cast(EXACT), otherWhole.cast(EXACT));
    }

    /** A statistic as result tables have it. */
    static Column statistic(Column value) {
        return STATISTIC.apply(value);
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
        return part == null || whole == null ? null : share(part, whole).rounded();
    }

    private static @Nullable BigDecimal divideShares(
            BigDecimal part, @Nullable BigDecimal whole, BigDecimal otherPart, BigDecimal otherWhole) {
        return whole == null
                ? null
                : share(part, whole).over(share(otherPart, otherWhole)).rounded();
    }

    private static Ratio share(BigDecimal part, BigDecimal whole) {
        return new Ratio(part.unscaledValue(), whole.unscaledValue());
    }

    private static @Nullable Object wilson(long successes, long trials) {
        if (trials == 0) {
            return null;
        }
        Interval interval = Wilson.interval(successes, trials);
        return RowFactory.create(Statistic.rounded(interval.low()), Statistic.rounded(interval.high()));
    }
}
