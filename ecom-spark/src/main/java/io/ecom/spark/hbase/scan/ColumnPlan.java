package io.ecom.spark.hbase.scan;

import io.ecom.spark.hbase.mapping.CellColumn;
import io.ecom.spark.hbase.mapping.FamilyColumn;
import io.ecom.spark.hbase.mapping.HBaseMapping;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/**
 * Which cells make the wanted columns, and where each goes.
 *
 * @param width the number of columns
 * @param keyParts for each part of the key its column, or −1 when it is not wanted
 * @param cells in the order in which HBase returns them
 */
record ColumnPlan(int width, List<Integer> keyParts, List<CellTarget> cells, List<FamilyTarget> families)
        implements Serializable {
    /** A cell and its column. */
    record CellTarget(int ordinal, CellColumn column) implements Serializable {}

    /** A family and its column. */
    record FamilyTarget(int ordinal, FamilyColumn column) implements Serializable {}

    private static final Comparator<CellTarget> ORDER = Comparator.comparing(
                    (CellTarget target) -> target.column().familyBytes(), Arrays::compareUnsigned)
            .thenComparing(target -> target.column().qualifierBytes(), Arrays::compareUnsigned);

    static ColumnPlan of(HBaseMapping mapping, StructType wanted) {
        List<String> names = List.of(wanted.fieldNames());
        List<CellTarget> cells = new ArrayList<>();
        for (CellColumn cell : mapping.cells()) {
            if (names.contains(cell.column())) {
                cells.add(new CellTarget(names.indexOf(cell.column()), cell));
            }
        }
        cells.sort(ORDER);
        List<FamilyTarget> families = new ArrayList<>();
        for (FamilyColumn family : mapping.families()) {
            if (names.contains(family.column())) {
                families.add(new FamilyTarget(names.indexOf(family.column()), family));
            }
        }
        List<Integer> keyParts = mapping.key().parts().stream()
                .map(part -> names.indexOf(part.column()))
                .toList();
        return new ColumnPlan(names.size(), keyParts, List.copyOf(cells), List.copyOf(families));
    }

    /** Whether the columns need no cell's value: only keys, or nothing at all. */
    boolean needsNoCell() {
        return cells.isEmpty() && families.isEmpty();
    }

    boolean needsKey() {
        return keyParts.stream().anyMatch(ordinal -> ordinal >= 0);
    }
}
