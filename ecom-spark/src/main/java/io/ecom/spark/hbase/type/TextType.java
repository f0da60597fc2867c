package io.ecom.spark.hbase.type;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Optional;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.unsafe.types.UTF8String;

/** {@code string}: text in UTF-8, whose bytes Spark, too, compares. */
enum TextType implements ColumnType {
    STRING;

    @Override
    public DataType dataType() {
        return DataTypes.StringType;
    }

    @Override
    public Object decode(byte[] bytes, int offset, int length) {
        return UTF8String.fromBytes(Arrays.copyOfRange(bytes, offset, offset + length));
    }

    @Override
    public byte[] encode(Object value) {
        return ((UTF8String) value).getBytes();
    }

    @Override
    public Optional<ByteSet> passing(Comparison comparison, Object other) {
        return other instanceof String text ? Optional.of(comparison.of(text.getBytes(UTF_8))) : Optional.empty();
    }

    @Override
    public Optional<ByteSet> startingWith(String prefix) {
        return Optional.of(ByteSet.withPrefix(prefix.getBytes(UTF_8)));
    }
}
