package io.ecom.spark.hbase.type;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.HexFormat;
import org.apache.hadoop.hbase.util.Bytes;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Decimal;

/** {@code decimal(p,s)} and {@code decimal_bytes(p,s)}: exact amounts; a cell with more digits than these is corrupt. */
record DecimalType(Form form, int precision, int scale) implements ColumnType {
    enum Form {
        /** {@code 12.30}. */
        TEXT,
        /** As HBase's {@code Bytes.toBytes(BigDecimal)}. */
        BYTES
    }

    DecimalType {
        if (precision < 1 || precision > 38 || scale < 0 || scale > precision) {
            throw new IllegalArgumentException(
                    "Invalid type 'decimal(%d,%d)': expected at most 38 digits, as many or fewer behind the point"
                            .formatted(precision, scale));
        }
    }

    @Override
    public DataType dataType() {
        return DataTypes.createDecimalType(precision, scale);
    }

    @Override
    public Object decode(byte[] bytes, int offset, int length) {
        BigDecimal value = form == Form.TEXT ? ofText(bytes, offset, length) : ofBytes(bytes, offset, length);
        // A number of a billion digits would take minutes to be written out in an error, or to be scaled.
        long whole = (long) value.precision() - value.scale();
        if (value.scale() > scale || (value.signum() != 0 && whole > precision - scale)) {
            throw invalid(bytes, offset, length);
        }
        return Decimal.apply(value, precision, scale);
    }

    @Override
    public byte[] encode(Object value) {
        BigDecimal decimal = ((Decimal) value).toJavaBigDecimal();
        return form == Form.TEXT ? decimal.toPlainString().getBytes(UTF_8) : Bytes.toBytes(decimal);
    }

    private BigDecimal ofText(byte[] bytes, int offset, int length) {
        try {
            return new BigDecimal(new String(bytes, offset, length, UTF_8));
        } catch (NumberFormatException e) {
            throw invalid(bytes, offset, length);
        }
    }

    private BigDecimal ofBytes(byte[] bytes, int offset, int length) {
        // Four bytes of scale and at least one of digits.
        if (length < 5) {
            throw invalid(bytes, offset, length);
        }
        return Bytes.toBigDecimal(bytes, offset, length);
    }

    private IllegalArgumentException invalid(byte[] bytes, int offset, int length) {
        String seen = form == Form.TEXT
                ? new String(bytes, offset, length, UTF_8)
                : HexFormat.of().formatHex(bytes, offset, offset + length);
        return new IllegalArgumentException(
                "Invalid decimal '%s': expected decimal(%d,%d)".formatted(seen, precision, scale));
    }
}
