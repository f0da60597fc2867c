package io.ecom.spark.hbase.scan;

import io.ecom.hbase.codec.CorruptRowException;
import io.ecom.spark.hbase.mapping.HBaseMapping;
import io.ecom.spark.hbase.mapping.KeyPart;
import io.ecom.spark.hbase.scan.ColumnPlan.CellTarget;
import io.ecom.spark.hbase.scan.ColumnPlan.FamilyTarget;
import io.ecom.spark.hbase.type.ColumnType;
import io.ecom.spark.hbase.type.FamilyType;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.hbase.Cell;
import org.apache.hadoop.hbase.CellUtil;
import org.apache.hadoop.hbase.client.Result;
import org.apache.hadoop.hbase.util.Bytes;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;

/** Turns rows of HBase into rows of Spark. For one thread. */
final class RowDecoder {
    private final HBaseMapping mapping;
    private final ColumnPlan plan;
    private final CellErrors errors;
    private final byte[][] families;
    private final byte[][] qualifiers;

    RowDecoder(HBaseMapping mapping, ColumnPlan plan) {
        this.mapping = mapping;
        this.plan = plan;
        this.errors = new CellErrors(mapping.table());
        this.families = plan.cells().stream()
                .map(target -> target.column().familyBytes())
                .toArray(byte[][]::new);
        this.qualifiers = plan.cells().stream()
                .map(target -> target.column().qualifierBytes())
                .toArray(byte[][]::new);
    }

    /** @throws CorruptRowException when a wanted part of the row is not what the mapping says */
    InternalRow decode(Result result) {
        Object[] values = new Object[plan.width()];
        if (plan.needsKey()) {
            decodeKey(result.getRow(), values);
        }
        decodeCells(result.rawCells(), values);
        for (FamilyTarget target : plan.families()) {
            values[target.ordinal()] = family(target, result.rawCells());
        }
        return new GenericInternalRow(values);
    }

    private void decodeKey(byte[] key, Object[] values) {
        try {
            int[] bounds = mapping.key().bounds(key);
            for (int i = 0; i < plan.keyParts().size(); i++) {
                int ordinal = plan.keyParts().get(i);
                if (ordinal >= 0) {
                    KeyPart part = mapping.key().parts().get(i);
                    values[ordinal] = part.type().decode(key, bounds[2 * i], bounds[2 * i + 1] - bounds[2 * i]);
                }
            }
        } catch (IllegalArgumentException e) {
            throw new CorruptRowException(mapping.table(), key, "row key", e);
        }
    }

    /** Cells and wanted cells come in the same order, so that both are walked once. */
    private void decodeCells(Cell[] cells, Object[] values) {
        int wanted = 0;
        for (Cell cell : cells) {
            while (wanted < families.length && compare(wanted, cell) < 0) {
                wanted++;
            }
            for (int i = wanted; i < families.length && compare(i, cell) == 0; i++) {
                CellTarget target = plan.cells().get(i);
                ColumnType type = target.column().type();
                values[target.ordinal()] = errors.decode(
                        cell,
                        found -> type.decode(found.getValueArray(), found.getValueOffset(), found.getValueLength()));
            }
        }
        for (CellTarget target : plan.cells()) {
            if (values[target.ordinal()] == null) {
                values[target.ordinal()] = target.column().type().absent();
            }
        }
    }

    private Object family(FamilyTarget target, Cell[] cells) {
        byte[] family = target.column().familyBytes();
        FamilyType type = target.column().type();
        List<Cell> found = new ArrayList<>();
        List<Object> elements = new ArrayList<>();
        for (Cell cell : cells) {
            if (CellUtil.matchingFamily(cell, family)) {
                found.add(cell);
                elements.add(errors.decode(cell, type::element));
            }
        }
        return type.value(found, elements.toArray());
    }

    private int compare(int wanted, Cell cell) {
        byte[] family = families[wanted];
        int order = Bytes.compareTo(
                family, 0, family.length, cell.getFamilyArray(), cell.getFamilyOffset(), cell.getFamilyLength());
        byte[] qualifier = qualifiers[wanted];
        return order != 0
                ? order
                : Bytes.compareTo(
                        qualifier,
                        0,
                        qualifier.length,
                        cell.getQualifierArray(),
                        cell.getQualifierOffset(),
                        cell.getQualifierLength());
    }
}
