package io.ecom.spark.hbase.type;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.function.Function;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/** Numbers as people write them. One number has many texts, and their order is not its own: no comparison is pushed down. */
enum WrittenType implements ColumnType {
    INT(DataTypes.IntegerType, Integer::valueOf, "whole digits"),
    LONG(DataTypes.LongType, Long::valueOf, "whole digits"),
    DOUBLE(DataTypes.DoubleType, Double::valueOf, "such as 12.3"),
    BOOLEAN(DataTypes.BooleanType, WrittenType::truth, "true, false, 1 or 0");

    private final DataType dataType;
    private final Function<String, Object> reading;
    private final String expected;

    WrittenType(DataType dataType, Function<String, Object> reading, String expected) {
        this.dataType = dataType;
        this.reading = reading;
        this.expected = expected;
    }

    @Override
    public DataType dataType() {
        return dataType;
    }

    @Override
    public Object decode(byte[] bytes, int offset, int length) {
        String text = new String(bytes, offset, length, UTF_8);
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "Invalid %s '%s': expected %s".formatted(name().toLowerCase(Locale.ROOT), text, expected), e);
        }
    }

    @Override
    public byte[] encode(Object value) {
        return value.toString().getBytes(UTF_8);
    }

    private static Boolean truth(String text) {
        return switch (text) {
            case "1", "true" -> true;
            case "0", "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }
}
