package io.ecom.spark.hbase.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.primitives.Bytes;
import io.ecom.spark.hbase.type.ColumnType;
import java.io.Serializable;
import java.util.OptionalInt;
import org.apache.spark.sql.types.DataTypes;

/**
 * A part of the row key that is a column of its own.
 *
 * @param separator the ASCII character behind it in the key; {@link #NOTHING} when there is none
 */
public record KeyPart(String column, ColumnType type, int separator) implements Serializable {
    static final int NOTHING = -1;

    public boolean hasSeparator() {
        return separator != NOTHING;
    }

    /** How many bytes it has, when that is known without looking for the separator. */
    public OptionalInt width() {
        return type.width();
    }

    boolean isText() {
        return type.dataType().equals(DataTypes.StringType);
    }

    /** @throws IllegalArgumentException when the value could not be told from what stands behind it */
    byte[] encode(Object value) {
        byte[] bytes = type.encode(value);
        if (bytes == null) {
            throw new IllegalArgumentException("Invalid value of key part '%s': it has no bytes".formatted(column));
        }
        if (hasSeparator() && width().isEmpty() && Bytes.contains(bytes, (byte) separator)) {
            throw new IllegalArgumentException(
                    "Invalid value '%s' of key part '%s': expected none with the separator '%c'"
                            .formatted(new String(bytes, UTF_8), column, separator));
        }
        return bytes;
    }

    /** As in the option, with the separator behind it. */
    @Override
    public String toString() {
        return column + (hasSeparator() ? Character.toString(separator) : "");
    }
}
