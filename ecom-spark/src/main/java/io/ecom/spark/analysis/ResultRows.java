package io.ecom.spark.analysis;

import io.ecom.model.Money;
import io.ecom.model.result.ColumnType;
import io.ecom.model.result.ResultTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a result table, between Spark's form and the record's.
 *
 * <p>Spark has months and decimals with differing digits as text, amounts as {@code decimal(18,2)} and moments as
 * {@code timestamp_ntz}.
 */
final class ResultRows<R extends Record> {
    private final ResultTable<R> table;

    private ResultRows(ResultTable<R> table) {
        this.table = table;
    }

    static <R extends Record> ResultRows<R> of(ResultTable<R> table) {
        return new ResultRows<>(table);
    }

    /** The columns as {@link #toRow} makes them. */
    StructType schema() {
        StructType schema = new StructType();
        for (int i = 0; i < table.columns().size(); i++) {
            schema = schema.add(
                    table.columns().get(i).name(),
                    sparkType(
                            table.columns().get(i).type(),
                            table.rowType().getRecordComponents()[i].getType()));
        }
        return schema;
    }

    Row toRow(R record) {
        return RowFactory.create(
                table.cells(record).stream().map(ResultRows::toSpark).toArray());
    }

    R toRecord(Row row) {
        List<@Nullable Object> cells = new ArrayList<>(row.size());
        for (int i = 0; i < row.size(); i++) {
            Object cell = row.get(i);
            cells.add(cell == null ? null : toJava(cell, table.columns().get(i).type()));
        }
        return table.row(cells);
    }

    private static DataType sparkType(ColumnType type, Class<?> javaType) {
        return switch (type) {
            case TEXT, MONTH, DECIMAL -> DataTypes.StringType;
            case INTEGER ->
                javaType == int.class || javaType == Integer.class ? DataTypes.IntegerType : DataTypes.LongType;
            case MONEY -> DataTypes.createDecimalType(18, 2);
            case DATE -> DataTypes.DateType;
            case INSTANT -> DataTypes.TimestampNTZType;
            case FLAG -> DataTypes.BooleanType;
        };
    }

    private static @Nullable Object toSpark(@Nullable Object cell) {
        if (cell instanceof Money money) {
            return money.toBigDecimal();
        }
        if (cell instanceof Instant instant) {
            return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        }
        if (cell instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        return cell instanceof YearMonth ? cell.toString() : cell;
    }

    private static Object toJava(Object cell, ColumnType type) {
        return switch (type) {
            case MONEY -> Money.of((BigDecimal) cell);
            case DECIMAL -> cell instanceof String text ? new BigDecimal(text) : cell;
            case MONTH -> YearMonth.parse((String) cell);
            case INSTANT -> ((LocalDateTime) cell).toInstant(ZoneOffset.UTC);
            case DATE -> cell instanceof LocalDate ? cell : ((java.sql.Date) cell).toLocalDate();
            case TEXT, INTEGER, FLAG -> cell;
        };
    }
}
