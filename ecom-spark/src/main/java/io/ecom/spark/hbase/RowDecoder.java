package io.ecom.spark.hbase;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ecom.hbase.codec.CorruptRowException;
import io.ecom.spark.hbase.ColumnPlan.CellTarget;
import io.ecom.spark.hbase.ColumnPlan.FamilyTarget;
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
    private final boolean needsKey;
    private final byte[][] families;
    private final byte[][] qualifiers;
    private final byte[][] wholeFamilies;

    RowDecoder(HBaseMapping mapping, ColumnPlan plan) {
        this.mapping = mapping;
        this.plan = plan;
        this.errors = new CellErrors(mapping.table());
        this.needsKey = plan.keyParts().stream().anyMatch(ordinal -> ordinal >= 0);
        this.families = plan.cells().stream()
                .map(target -> target.column().family().getBytes(UTF_8))
                .toArray(byte[][]::new);
        this.qualifiers = plan.cells().stream()
                .map(target -> target.column().qualifier().getBytes(UTF_8))
                .toArray(byte[][]::new);
        this.wholeFamilies = plan.families().stream()
                .map(target -> target.column().family().getBytes(UTF_8))
                .toArray(byte[][]::new);
    }

    InternalRow decode(Result result) {
        Object[] values = new Object[plan.width()];
        if (needsKey) {
            decodeKey(result.getRow(), values);
        }
        decodeCells(result.rawCells(), values);
        decodeFamilies(result.rawCells(), values);
        return new GenericInternalRow(values);
    }

    private void decodeKey(byte[] key, Object[] values) {
        try {
            List<String> parts = mapping.key().split(key);
            for (int i = 0; i < parts.size(); i++) {
                int ordinal = plan.keyParts().get(i);
                if (ordinal >= 0) {
                    values[ordinal] = mapping.key().parts().get(i).decode(parts.get(i));
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
                values[target.ordinal()] = errors.decode(cell, found -> target.column()
                        .type()
                        .decode(found.getValueArray(), found.getValueOffset(), found.getValueLength()));
            }
        }
        for (CellTarget target : plan.cells()) {
            if (values[target.ordinal()] == null) {
                values[target.ordinal()] = target.column().type().absent();
            }
        }
    }

    private void decodeFamilies(Cell[] cells, Object[] values) {
        for (int i = 0; i < wholeFamilies.length; i++) {
            FamilyTarget target = plan.families().get(i);
            List<Cell> found = new ArrayList<>();
            for (Cell cell : cells) {
                if (CellUtil.matchingFamily(cell, wholeFamilies[i])) {
                    found.add(cell);
                }
            }
            values[target.ordinal()] = target.column().type().value(found, errors);
        }
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
