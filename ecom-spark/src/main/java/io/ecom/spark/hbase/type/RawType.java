package io.ecom.spark.hbase.type;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/**
 * {@code binary} and {@code binary(n)}: bytes as they are.
 *
 * @param length how many there are; zero for any number
 */
record RawType(int length) implements ColumnType {
    static final RawType ANY_LENGTH = new RawType(0);

    RawType {
        checkArgument(length >= 0, "Invalid length '%s': expected zero or more", length);
    }

    @Override
    public OptionalInt width() {
        return length == 0 ? OptionalInt.empty() : OptionalInt.of(length);
    }

    @Override
    public DataType dataType() {
        return DataTypes.BinaryType;
    }

    @Override
    public Object decode(byte[] bytes, int offset, int count) {
        return requireWidth(Arrays.copyOfRange(bytes, offset, offset + count));
    }

    @Override
    public byte[] encode(Object value) {
        return requireWidth((byte[]) value);
    }

    @Override
    public Optional<ByteSet> passing(Comparison comparison, Object other) {
        return other instanceof byte[] bytes ? Optional.of(comparison.of(bytes)) : Optional.empty();
    }

    private byte[] requireWidth(byte[] bytes) {
        if (length > 0 && bytes.length != length) {
            throw new IllegalArgumentException("Invalid bytes '%s': expected %d of them"
                    .formatted(HexFormat.of().formatHex(bytes), length));
        }
        return bytes;
    }
}
