package io.ecom.spark.hbase.type;

/** How a whole number is written in a fixed number of bytes. */
interface NumberForm {
    int width();

    long least();

    long greatest();

    /** @throws IllegalArgumentException when these bytes are no such number */
    long read(byte[] bytes, int offset);

    /** @param number within the least and the greatest */
    byte[] write(long number);

    /** The bytes of all numbers from one to another that is no less; both are within the least and the greatest. */
    default ByteSet between(long first, long last) {
        return ByteSet.between(write(first), write(last));
    }
}
