package io.ecom.spark.hbase.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ecom.spark.hbase.type.ColumnType;
import java.io.Serializable;

/** A column of one cell. */
public record CellColumn(String column, String family, String qualifier, ColumnType type) implements Serializable {
    public byte[] familyBytes() {
        return family.getBytes(UTF_8);
    }

    public byte[] qualifierBytes() {
        return qualifier.getBytes(UTF_8);
    }
}
