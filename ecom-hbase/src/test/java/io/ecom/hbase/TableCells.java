package io.ecom.hbase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.hbase.Cell;
import org.apache.hadoop.hbase.TableName;
import org.apache.hadoop.hbase.client.Result;
import org.apache.hadoop.hbase.client.ResultScanner;
import org.apache.hadoop.hbase.client.Scan;
import org.apache.hadoop.hbase.client.Table;
import org.apache.hadoop.hbase.util.Bytes;

/** All that a table holds, as text. */
final class TableCells {
    private TableCells() {}

    /** Every version of every cell: row, column, timestamp, type and value. */
    static List<String> of(String table) {
        List<String> cells = new ArrayList<>();
        try (Table rows = TestHBase.connection().getTable(TableName.valueOf(table));
                ResultScanner results = rows.getScanner(new Scan().readAllVersions())) {
            for (Result row : results) {
                for (Cell cell : row.rawCells()) {
                    String value =
                            Bytes.toStringBinary(cell.getValueArray(), cell.getValueOffset(), cell.getValueLength());
                    cells.add(cell.toString().replaceAll("/seqid=\\d+", "") + " = " + value);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cells;
    }
}
