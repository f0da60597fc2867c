package io.ecom.spark.hbase.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ecom.spark.hbase.type.FamilyType;
import java.io.Serializable;

/** A column of all cells of a family. */
public record FamilyColumn(String column, String family, FamilyType type) implements Serializable {
    public byte[] familyBytes() {
        return family.getBytes(UTF_8);
    }
}
