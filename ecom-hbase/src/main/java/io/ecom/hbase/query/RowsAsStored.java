package io.ecom.hbase.query;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.ecom.hbase.codec.ProductDayCodec;
import io.ecom.hbase.codec.SessionColumns;
import io.ecom.hbase.key.KeyRange;
import io.ecom.hbase.key.ProductDayKeyCodec;
import io.ecom.hbase.key.SessionKeyCodec;
import io.ecom.model.Ids;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.hbase.Cell;
import org.apache.hadoop.hbase.CellUtil;
import org.apache.hadoop.hbase.CompareOperator;
import org.apache.hadoop.hbase.client.Result;
import org.apache.hadoop.hbase.client.Scan;
import org.apache.hadoop.hbase.filter.RowFilter;
import org.apache.hadoop.hbase.filter.SubstringComparator;

/**
 * Rows with all their cells, not decoded: what one shows to explain a table.
 *
 * @param range the only rows that are read
 * @param keyEnd how the keys end; other rows of the range are read and left out. Empty for all.
 */
public record RowsAsStored(String table, KeyRange range, String keyEnd) implements HBaseQuery<List<StoredRow>> {
    public RowsAsStored {
        requireNonNull(table, "table");
        requireNonNull(range, "range");
        requireNonNull(keyEnd, "keyEnd");
    }

    /** The sessions of a user: one range. */
    public static RowsAsStored ofUser(String userId) {
        return new RowsAsStored(SessionColumns.TABLE, SessionKeyCodec.rangeOf(userId), "");
    }

    /** The days of a product: one range. */
    public static RowsAsStored ofProduct(String productId) {
        return new RowsAsStored(ProductDayCodec.TABLE, ProductDayKeyCodec.rangeOf(productId), "");
    }

    /** A session by its id alone, which stands at the end of the keys: every row is looked at. */
    public static RowsAsStored ofSession(String sessionId) {
        Ids.require("session_id", sessionId);
        return new RowsAsStored(SessionColumns.TABLE, KeyRange.ALL, "#" + sessionId);
    }

    @Override
    public Scan scan() {
        Scan scan = Scans.of(range);
        // The servers' comparison of parts ignores case; the exact end is compared here.
        return keyEnd.isEmpty()
                ? scan
                : scan.setCacheBlocks(false)
                        .setFilter(new RowFilter(CompareOperator.EQUAL, new SubstringComparator(keyEnd)));
    }

    @Override
    public List<StoredRow> answer(String table, Stream<Result> rows) {
        return rows.map(RowsAsStored::row)
                .filter(row -> row.key().endsWith(keyEnd))
                .toList();
    }

    private static StoredRow row(Result result) {
        return new StoredRow(
                new String(result.getRow(), ISO_8859_1),
                result.listCells().stream().map(RowsAsStored::cell).toList());
    }

    private static StoredRow.Cell cell(Cell cell) {
        return new StoredRow.Cell(
                new String(CellUtil.cloneFamily(cell), UTF_8),
                new String(CellUtil.cloneQualifier(cell), UTF_8),
                new String(CellUtil.cloneValue(cell), UTF_8),
                Instant.ofEpochMilli(cell.getTimestamp()));
    }
}
