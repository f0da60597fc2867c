package io.ecom.spark.hbase;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ecom.hbase.codec.CellText;
import io.ecom.model.CartItem;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/**
 * How the text of a cell becomes a value of a column.
 *
 * @param precision and {@code scale} are those of a decimal, else zero
 */
record CellType(Kind kind, int precision, int scale) implements Serializable {
    enum Kind {
        STRING,
        INT,
        LONG,
        DECIMAL,
        BOOLEAN,
        /** {@code 2026-10-16T06:27:02.000}. */
        TIMESTAMP_NTZ,
        /** {@code 2026-10-16}. */
        DATE,
        /** Ids joined by a space. */
        IDS,
        /** {@code product#quantity#price}, joined by a space. */
        CART
    }

    private static final Pattern DECIMAL = Pattern.compile("decimal\\(\\s*(\\d+)\\s*,\\s*(\\d+)\\s*\\)");
    private static final StructType CART_ITEM = new StructType(new StructField[] {
        DataTypes.createStructField("product_id", DataTypes.StringType, false),
        DataTypes.createStructField("quantity", DataTypes.LongType, false),
        DataTypes.createStructField("price", DataTypes.createDecimalType(18, 2), false)
    });

    static CellType parse(String text) {
        String name = text.strip().toLowerCase(Locale.ROOT);
        Matcher decimal = DECIMAL.matcher(name);
        if (decimal.matches()) {
            int precision = Integer.parseInt(decimal.group(1));
            int scale = Integer.parseInt(decimal.group(2));
            if (precision >= 1 && precision <= 38 && scale <= precision) {
                return new CellType(Kind.DECIMAL, precision, scale);
            }
        }
        for (Kind kind : Kind.values()) {
            if (kind != Kind.DECIMAL && kind.name().toLowerCase(Locale.ROOT).equals(name)) {
                return new CellType(kind, 0, 0);
            }
        }
        throw new IllegalArgumentException(
                "Invalid type '%s': expected string, int, long, decimal(p,s), boolean, timestamp_ntz, date, ids or cart"
                        .formatted(text));
    }

    DataType dataType() {
        return switch (kind) {
            case STRING -> DataTypes.StringType;
            case INT -> DataTypes.IntegerType;
            case LONG -> DataTypes.LongType;
            case DECIMAL -> DataTypes.createDecimalType(precision, scale);
            case BOOLEAN -> DataTypes.BooleanType;
            case TIMESTAMP_NTZ -> DataTypes.TimestampNTZType;
            case DATE -> DataTypes.DateType;
            case IDS -> DataTypes.createArrayType(DataTypes.StringType, false);
            case CART -> DataTypes.createArrayType(CART_ITEM, false);
        };
    }

    /** What stands in the column when the row has no such cell: no value, or a list without any. */
    @Nullable
    Object absent() {
        return kind == Kind.IDS || kind == Kind.CART ? new GenericArrayData(new Object[0]) : null;
    }

    /**
     * The value as Spark holds it.
     *
     * @throws IllegalArgumentException when the text is none of this type
     */
    Object decode(byte[] bytes, int offset, int length) {
        if (kind == Kind.STRING) {
            return UTF8String.fromBytes(Arrays.copyOfRange(bytes, offset, offset + length));
        }
        String text = new String(bytes, offset, length, UTF_8);
        return switch (kind) {
            case STRING -> UTF8String.fromString(text);
            case INT -> Integer.valueOf(text);
            case LONG -> CellText.parseLong(text);
            case DECIMAL -> decimal(text);
            case BOOLEAN -> bool(text);
            case TIMESTAMP_NTZ -> SparkTime.micros(CellText.parseTime(text));
            case DATE -> day(text);
            case IDS ->
                new GenericArrayData(CellText.parseIds(text).stream()
                        .map(UTF8String::fromString)
                        .toArray());
            case CART -> cart(CellText.parseCart(text));
        };
    }

    private Decimal decimal(String text) {
        BigDecimal value = new BigDecimal(text);
        if (value.scale() > scale || value.precision() - value.scale() > precision - scale) {
            throw new IllegalArgumentException(
                    "Invalid decimal '%s': expected decimal(%d,%d)".formatted(text, precision, scale));
        }
        return Decimal.apply(value, precision, scale);
    }

    private static Boolean bool(String text) {
        return switch (text) {
            case "1", "true" -> true;
            case "0", "false" -> false;
            default ->
                throw new IllegalArgumentException(
                        "Invalid boolean '%s': expected true, false, 1 or 0".formatted(text));
        };
    }

    private static Integer day(String text) {
        try {
            return Math.toIntExact(LocalDate.parse(text).toEpochDay());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Invalid date '%s': expected such as 2026-10-16".formatted(text), e);
        }
    }

    private static GenericArrayData cart(List<CartItem> items) {
        return new GenericArrayData(items.stream()
                .map(item -> new GenericInternalRow(new Object[] {
                    UTF8String.fromString(item.productId()),
                    item.quantity(),
                    Decimal.apply(item.price().toBigDecimal(), 18, 2)
                }))
                .toArray());
    }
}
