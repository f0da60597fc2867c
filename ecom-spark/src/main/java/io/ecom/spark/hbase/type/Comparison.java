package io.ecom.spark.hbase.type;

/** How a value of a column relates to the value of a filter. */
public enum Comparison {
    EQUAL,
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL;

    /** The byte strings that stand in this relation to one. */
    ByteSet of(byte[] bytes) {
        return switch (this) {
            case EQUAL -> ByteSet.of(bytes);
            case LESS -> ByteSet.below(bytes);
            case LESS_OR_EQUAL -> ByteSet.below(ByteSet.next(bytes));
            case GREATER -> ByteSet.from(ByteSet.next(bytes));
            case GREATER_OR_EQUAL -> ByteSet.from(bytes);
        };
    }
}
