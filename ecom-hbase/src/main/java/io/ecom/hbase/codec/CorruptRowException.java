package io.ecom.hbase.codec;

import java.util.HexFormat;

/** A row that holds what no load of ours wrote: a key or a cell that cannot be decoded, or lacks. */
public final class CorruptRowException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String table;
    private final String keyHex;
    private final String field;

    /**
     * @param key the row key as it is
     * @param field {@code family:qualifier}, or {@code row key}
     */
    public CorruptRowException(String table, byte[] key, String field, Throwable cause) {
        super(
                "Corrupt row '%s' of table '%s', field '%s': %s"
                        .formatted(HexFormat.of().formatHex(key), table, field, cause.getMessage()),
                cause);
        this.table = table;
        this.keyHex = HexFormat.of().formatHex(key);
        this.field = field;
    }

    public String table() {
        return table;
    }

    /** The row key in hexadecimal digits. */
    public String keyHex() {
        return keyHex;
    }

    public String field() {
        return field;
    }
}
