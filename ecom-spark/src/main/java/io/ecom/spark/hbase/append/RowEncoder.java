package io.ecom.spark.hbase.append;

import io.ecom.spark.hbase.mapping.Anchor;
import io.ecom.spark.hbase.mapping.CellColumn;
import io.ecom.spark.hbase.mapping.FamilyColumn;
import io.ecom.spark.hbase.mapping.HBaseMapping;
import io.ecom.spark.hbase.mapping.KeyPart;
import io.ecom.spark.hbase.type.FamilyType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.apache.hadoop.hbase.client.Put;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataType;
import org.jspecify.annotations.Nullable;

/** Turns rows of Spark, in the order of the mapping's columns, into puts. A missing value has no cell. */
record RowEncoder(HBaseMapping mapping, long timestamp) {
    /** @throws IllegalArgumentException when the row has a value that its column's type cannot hold, or no cell at all */
    Put encode(InternalRow row) {
        Put put = new Put(key(row), timestamp);
        int ordinal = mapping.key().parts().size();
        for (CellColumn cell : mapping.cells()) {
            Object value = value(row, ordinal++, cell.type().dataType());
            byte[] bytes = value == null ? null : named(cell.column(), value, cell.type()::encode);
            if (bytes != null) {
                put.addColumn(cell.familyBytes(), cell.qualifierBytes(), bytes);
            }
        }
        for (FamilyColumn family : mapping.families()) {
            Object value = value(row, ordinal++, family.type().dataType());
            if (value != null) {
                addAll(put, family, named(family.column(), value, family.type()::entries));
            }
        }
        addAnchor(put);
        if (put.isEmpty()) {
            throw new IllegalArgumentException(
                    ("Cannot write the row with key '%s' to table '%s': it has no cell, and HBase keeps none without;"
                                    + " name one by option 'anchor'")
                            .formatted(HexFormat.of().formatHex(put.getRow()), mapping.table()));
        }
        return put;
    }

    private byte[] key(InternalRow row) {
        List<Object> values = new ArrayList<>();
        for (KeyPart part : mapping.key().parts()) {
            Object value = value(row, values.size(), part.type().dataType());
            if (value == null) {
                throw new IllegalArgumentException("Cannot write to table '%s': the key part '%s' has no value"
                        .formatted(mapping.table(), part.column()));
            }
            values.add(value);
        }
        return named("key", values, mapping.key()::encode);
    }

    /** What stands in a column of its own is not written twice. */
    private void addAll(Put put, FamilyColumn family, List<FamilyType.Entry> entries) {
        byte[] name = family.familyBytes();
        for (FamilyType.Entry entry : entries) {
            boolean isOwnColumn = mapping.cells().stream()
                    .anyMatch(cell -> cell.family().equals(family.family())
                            && Arrays.equals(cell.qualifierBytes(), entry.qualifier()));
            if (!isOwnColumn) {
                put.addColumn(name, entry.qualifier(), entry.value());
            }
        }
    }

    private void addAnchor(Put put) {
        Anchor anchor = mapping.anchor();
        if (anchor != null && !put.has(anchor.familyBytes(), anchor.qualifierBytes())) {
            put.addColumn(anchor.familyBytes(), anchor.qualifierBytes(), new byte[0]);
        }
    }

    private <T, R> R named(String column, T value, Function<T, R> encoder) {
        try {
            return encoder.apply(value);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "Cannot write column '%s' to table '%s': %s".formatted(column, mapping.table(), e.getMessage()), e);
        }
    }

    private static @Nullable Object value(InternalRow row, int ordinal, DataType type) {
        return row.isNullAt(ordinal) ? null : row.get(ordinal, type);
    }
}
