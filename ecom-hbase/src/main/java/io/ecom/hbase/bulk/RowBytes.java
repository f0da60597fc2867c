package io.ecom.hbase.bulk;

import io.ecom.hbase.sort.Entry;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.hbase.Cell;
import org.apache.hadoop.hbase.CellComparator;
import org.apache.hadoop.hbase.KeyValue;
import org.apache.hadoop.hbase.client.Put;

/**
 * A row as one array for the sort: its timestamp, then of each cell the lengths of family, qualifier and value and these
 * three, in the order in which cells stand in files.
 */
final class RowBytes {
    private static final int LENGTHS = Byte.BYTES + Short.BYTES + Integer.BYTES;

    private RowBytes() {}

    static Entry encode(Put row) {
        int size = Long.BYTES;
        List<Cell> cells = new ArrayList<>(row.size());
        for (List<Cell> family : row.getFamilyCellMap().values()) {
            List<Cell> sorted = new ArrayList<>(family);
            sorted.sort(CellComparator.getInstance());
            cells.addAll(sorted);
        }
        for (Cell cell : cells) {
            if (cell.getTimestamp() != row.getTimestamp()) {
                throw new IllegalArgumentException(
                        "Invalid row '%s': expected one timestamp for all cells".formatted(row.toString(1)));
            }
            size += LENGTHS + cell.getFamilyLength() + cell.getQualifierLength() + cell.getValueLength();
        }
        ByteBuffer bytes = ByteBuffer.allocate(size).putLong(row.getTimestamp());
        for (Cell cell : cells) {
            bytes.put(cell.getFamilyLength())
                    .putShort((short) cell.getQualifierLength())
                    .putInt(cell.getValueLength())
                    .put(cell.getFamilyArray(), cell.getFamilyOffset(), cell.getFamilyLength())
                    .put(cell.getQualifierArray(), cell.getQualifierOffset(), cell.getQualifierLength())
                    .put(cell.getValueArray(), cell.getValueOffset(), cell.getValueLength());
        }
        return new Entry(row.getRow(), bytes.array());
    }

    /** The cells of a row, in order. */
    static List<KeyValue> decode(Entry row) {
        byte[] key = row.key();
        byte[] bytes = row.value();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        long timestamp = in.getLong();
        List<KeyValue> cells = new ArrayList<>();
        while (in.hasRemaining()) {
            int family = in.get();
            int qualifier = in.getShort();
            int value = in.getInt();
            int at = in.position();
            cells.add(new KeyValue(
                    key,
                    0,
                    key.length,
                    bytes,
                    at,
                    family,
                    bytes,
                    at + family,
                    qualifier,
                    timestamp,
                    KeyValue.Type.Put,
                    bytes,
                    at + family + qualifier,
                    value));
            in.position(at + family + qualifier + value);
        }
        return cells;
    }
}
