package io.ecom.spark.hbase.type;

import java.io.Serializable;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.spark.sql.types.DataType;
import org.jspecify.annotations.Nullable;

/**
 * A way to write values as bytes. Immutable; what it decodes and encodes are values as Spark holds them, such as
 * {@code UTF8String}, or days since 1970.
 */
public interface ColumnType extends Serializable {
    DataType dataType();

    /**
     * The value of some bytes of an array, which is not kept.
     *
     * @throws IllegalArgumentException when they are no value of this type
     */
    Object decode(byte[] bytes, int offset, int length);

    /**
     * The bytes of a value; null when its cell is left out.
     *
     * @throws IllegalArgumentException when this type cannot hold the value
     */
    byte @Nullable [] encode(Object value);

    /** What stands in the column when a row has no such cell; null when that is no value. */
    default @Nullable Object absent() {
        return null;
    }

    /** How many bytes each value has, when all have as many. */
    default OptionalInt width() {
        return OptionalInt.empty();
    }

    /**
     * All bytes that decode to a value which stands in this relation to another; empty when the order of the bytes is not
     * that of the values, or the other value is not understood.
     *
     * @param other as Spark's filters hold it, such as {@code String} or {@code LocalDate}
     */
    default Optional<ByteSet> passing(Comparison comparison, Object other) {
        return Optional.empty();
    }

    /** All bytes that decode to a text which begins so; empty when values are no text. */
    default Optional<ByteSet> startingWith(String prefix) {
        return Optional.empty();
    }
}
