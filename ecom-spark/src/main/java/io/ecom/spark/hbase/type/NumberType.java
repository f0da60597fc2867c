package io.ecom.spark.hbase.type;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.spark.sql.types.DataType;

/** Numbers, times and days of fixed width: a comparison of them is one of bytes. */
enum NumberType implements ColumnType {
    INT_BYTES(Meaning.INT, BinaryForm.INT),
    INT_SORTED(Meaning.INT, BinaryForm.INT_SORTED),
    LONG_BYTES(Meaning.LONG, BinaryForm.LONG),
    LONG_SORTED(Meaning.LONG, BinaryForm.LONG_SORTED),
    MILLIS_BYTES(Meaning.TIME, BinaryForm.MILLIS),
    REVERSED_MILLIS(Meaning.TIME, BinaryForm.REVERSED_MILLIS),
    EPOCH_MILLIS(Meaning.TIME, DigitForm.EPOCH_MILLIS),
    TIMESTAMP_NTZ(Meaning.TIME, DigitForm.TIME),
    YYYYMMDD(Meaning.DAY, DigitForm.COMPACT_DAY),
    DATE(Meaning.DAY, DigitForm.DAY);

    private final Meaning meaning;
    private final NumberForm form;

    NumberType(Meaning meaning, NumberForm form) {
        this.meaning = meaning;
        this.form = form;
    }

    @Override
    public DataType dataType() {
        return meaning.dataType();
    }

    @Override
    public OptionalInt width() {
        return OptionalInt.of(form.width());
    }

    @Override
    public Object decode(byte[] bytes, int offset, int length) {
        if (length != form.width()) {
            throw new IllegalArgumentException(
                    form instanceof DigitForm
                            ? "Invalid text '%s': expected %d characters"
                                    .formatted(new String(bytes, offset, length, UTF_8), form.width())
                            : "Invalid bytes '%s': expected %d of them"
                                    .formatted(HexFormat.of().formatHex(bytes, offset, offset + length), form.width()));
        }
        return meaning.toSpark(form.read(bytes, offset));
    }

    @Override
    public byte[] encode(Object value) {
        long number = meaning.fromSpark(value);
        if (number < form.least() || number > form.greatest()) {
            throw new IllegalArgumentException("Invalid value '%s' of type '%s': expected %s to %s"
                    .formatted(
                            meaning.print(number), this, meaning.print(form.least()), meaning.print(form.greatest())));
        }
        return form.write(number);
    }

    @Override
    public Optional<ByteSet> passing(Comparison comparison, Object other) {
        return meaning.place(other).map(place -> switch (comparison) {
            case EQUAL -> between(place.ceiling(), place.floor());
            case LESS -> place.ceiling() == Long.MIN_VALUE ? ByteSet.NONE : between(form.least(), place.ceiling() - 1);
            case LESS_OR_EQUAL -> between(form.least(), place.floor());
            case GREATER ->
                place.floor() == Long.MAX_VALUE ? ByteSet.NONE : between(place.floor() + 1, form.greatest());
            case GREATER_OR_EQUAL -> between(place.ceiling(), form.greatest());
        });
    }

    /** As in options, such as {@code long_bytes}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    private ByteSet between(long first, long last) {
        long from = Math.max(first, form.least());
        long to = Math.min(last, form.greatest());
        return from > to ? ByteSet.NONE : form.between(from, to);
    }
}
