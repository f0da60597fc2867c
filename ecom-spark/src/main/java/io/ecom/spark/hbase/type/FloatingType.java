package io.ecom.spark.hbase.type;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.OptionalInt;
import org.apache.hadoop.hbase.util.Bytes;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/** As HBase's {@code Bytes} writes floating-point numbers and booleans; the order of the bytes is not theirs. */
enum FloatingType implements ColumnType {
    FLOAT_BYTES(DataTypes.FloatType, Float.BYTES) {
        @Override
        Object read(byte[] bytes) {
            return Bytes.toFloat(bytes);
        }

        @Override
        public byte[] encode(Object value) {
            return Bytes.toBytes((float) value);
        }
    },
    DOUBLE_BYTES(DataTypes.DoubleType, Double.BYTES) {
        @Override
        Object read(byte[] bytes) {
            return Bytes.toDouble(bytes);
        }

        @Override
        public byte[] encode(Object value) {
            return Bytes.toBytes((double) value);
        }
    },
    BOOLEAN_BYTES(DataTypes.BooleanType, 1) {
        @Override
        Object read(byte[] bytes) {
            return Bytes.toBoolean(bytes);
        }

        @Override
        public byte[] encode(Object value) {
            return Bytes.toBytes((boolean) value);
        }
    };

    private final DataType dataType;
    private final int width;

    FloatingType(DataType dataType, int width) {
        this.dataType = dataType;
        this.width = width;
    }

    @Override
    public DataType dataType() {
        return dataType;
    }

    @Override
    public OptionalInt width() {
        return OptionalInt.of(width);
    }

    @Override
    public Object decode(byte[] bytes, int offset, int length) {
        if (length != width) {
            throw new IllegalArgumentException("Invalid bytes '%s': expected %d of them"
                    .formatted(HexFormat.of().formatHex(bytes, offset, offset + length), width));
        }
        return read(Arrays.copyOfRange(bytes, offset, offset + length));
    }

    abstract Object read(byte[] bytes);
}
