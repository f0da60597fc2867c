package io.ecom.spark.hbase.type;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.LongUnaryOperator;

/** Numbers as four or eight bytes, the highest first. */
enum BinaryForm implements NumberForm {
    /** As HBase's {@code Bytes.toBytes(int)}. */
    INT(4, Integer.MIN_VALUE, Integer.MAX_VALUE, LongUnaryOperator.identity()),
    /** With the sign's bit flipped, as Phoenix does: bytes are in the order of the numbers. */
    INT_SORTED(4, Integer.MIN_VALUE, Integer.MAX_VALUE, bits -> (int) bits ^ Integer.MIN_VALUE),
    /** As HBase's {@code Bytes.toBytes(long)}. */
    LONG(8, Long.MIN_VALUE, Long.MAX_VALUE, LongUnaryOperator.identity()),
    LONG_SORTED(8, Long.MIN_VALUE, Long.MAX_VALUE, bits -> bits ^ Long.MIN_VALUE),
    /** As {@link #LONG}, as many milliseconds as Spark can count in microseconds. */
    MILLIS(8, Long.MIN_VALUE / 1_000, Long.MAX_VALUE / 1_000, LongUnaryOperator.identity()),
    /** What the number leaves to the greatest long: the latest time comes first. */
    REVERSED_MILLIS(8, 0, Long.MAX_VALUE / 1_000, bits -> Long.MAX_VALUE - bits);

    private final int width;
    private final long least;
    private final long greatest;
    /** From numbers to bits, and back by doing it again. */
    private final LongUnaryOperator bits;

    BinaryForm(int width, long least, long greatest, LongUnaryOperator bits) {
        this.width = width;
        this.least = least;
        this.greatest = greatest;
        this.bits = bits;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public long least() {
        return least;
    }

    @Override
    public long greatest() {
        return greatest;
    }

    @Override
    public long read(byte[] bytes, int offset) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        long number = bits.applyAsLong(width == 4 ? buffer.getInt(offset) : buffer.getLong(offset));
        if (number < least || number > greatest) {
            throw new IllegalArgumentException(
                    "Invalid number '%d': expected %d to %d".formatted(number, least, greatest));
        }
        return number;
    }

    @Override
    public byte[] write(long number) {
        ByteBuffer buffer = ByteBuffer.allocate(width);
        long written = bits.applyAsLong(number);
        return (width == 4 ? buffer.putInt((int) written) : buffer.putLong(written)).array();
    }

    @Override
    public ByteSet between(long first, long last) {
        return switch (this) {
            case INT_SORTED, LONG_SORTED -> NumberForm.super.between(first, last);
            case REVERSED_MILLIS -> NumberForm.super.between(last, first);
            // Bytes compare without a sign, so that numbers below zero come last.
            case INT, LONG, MILLIS ->
                first < 0 && last >= 0
                        ? ByteSet.union(List.of(NumberForm.super.between(first, -1), NumberForm.super.between(0, last)))
                        : NumberForm.super.between(first, last);
        };
    }
}
