package io.ecom.spark.hbase.scan;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ecom.hbase.key.KeyRange;
import io.ecom.spark.hbase.mapping.Anchor;
import io.ecom.spark.hbase.mapping.CellColumn;
import io.ecom.spark.hbase.mapping.HBaseMapping;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.hbase.CompareOperator;
import org.apache.hadoop.hbase.client.Scan;
import org.apache.hadoop.hbase.filter.BinaryComparator;
import org.apache.hadoop.hbase.filter.FamilyFilter;
import org.apache.hadoop.hbase.filter.Filter;
import org.apache.hadoop.hbase.filter.FilterList;
import org.apache.hadoop.hbase.filter.FirstKeyOnlyFilter;
import org.apache.hadoop.hbase.filter.KeyOnlyFilter;
import org.apache.hadoop.hbase.filter.QualifierFilter;
import org.jspecify.annotations.Nullable;

/**
 * What servers are asked for: every row of a range that the narrowing lets pass, with the wanted cells that it has. Sent to
 * the executors: it holds values only.
 *
 * @param narrowing null when the servers leave out nothing
 * @param limit how many rows are enough, of each range; {@link #NO_LIMIT} when all are wanted
 */
record RowScan(
        HBaseMapping mapping, ColumnPlan plan, @Nullable Narrowing narrowing, int limit) implements Serializable {
    static final int NO_LIMIT = Integer.MAX_VALUE;

    private static final int ROWS_PER_ANSWER = 2_000;
    private static final long BYTES_PER_ANSWER = 4L << 20;
    /** Above this many columns it is dearer to look for them cell by cell than to send all of the row. */
    private static final int MAX_SOUGHT = 4;

    Scan over(KeyRange range) {
        Scan scan = new Scan()
                .withStartRow(range.start())
                .withStopRow(range.stop())
                .setCacheBlocks(false)
                .setReadType(Scan.ReadType.STREAM)
                .setCaching(Math.min(ROWS_PER_ANSWER, limit))
                .setMaxResultSize(BYTES_PER_ANSWER)
                .setScanMetricsEnabled(true);
        if (limit != NO_LIMIT) {
            scan.setLimit(limit);
        }
        List<Filter> filters = new ArrayList<>();
        if (narrowing != null) {
            filters.add(narrowing.toFilter());
            // The other families of rows that do not pass are not even read.
            scan.setLoadColumnFamiliesOnDemand(true);
        }
        boolean onlyKeys = plan.needsNoCell() && narrowing == null;
        Anchor anchor = mapping.anchor();
        if (onlyKeys) {
            filters.add(new FirstKeyOnlyFilter());
            filters.add(new KeyOnlyFilter());
        } else if (anchor == null && narrowing == null && soughtCells() <= MAX_SOUGHT) {
            // A row that has none of the wanted cells is a row still: the first cell of each says so.
            filters.add(firstOrWanted());
        }
        if (anchor != null || narrowing != null) {
            addColumns(scan, anchor);
        }
        if (!filters.isEmpty()) {
            scan.setFilter(filters.size() == 1 ? filters.get(0) : new FilterList(filters));
        }
        return scan;
    }

    /** A row that passes the narrowing has a cell that it looks at, and so do all when there is an anchor. */
    private void addColumns(Scan scan, @Nullable Anchor anchor) {
        if (narrowing != null) {
            narrowing.cells().forEach(cell -> add(scan, cell));
        }
        if (anchor != null) {
            scan.addColumn(anchor.familyBytes(), anchor.qualifierBytes());
        }
        plan.cells().forEach(target -> add(scan, target.column()));
        plan.families().forEach(target -> scan.addFamily(target.column().familyBytes()));
    }

    private static void add(Scan scan, CellColumn column) {
        scan.addColumn(column.familyBytes(), column.qualifierBytes());
    }

    private int soughtCells() {
        return plan.cells().size() + plan.families().size();
    }

    private Filter firstOrWanted() {
        FilterList any = new FilterList(FilterList.Operator.MUST_PASS_ONE, new FirstKeyOnlyFilter());
        plan.families().forEach(target -> any.addFilter(isFamily(target.column().family())));
        plan.cells()
                .forEach(target -> any.addFilter(new FilterList(
                        isFamily(target.column().family()),
                        new QualifierFilter(
                                CompareOperator.EQUAL,
                                new BinaryComparator(target.column().qualifierBytes())))));
        return any;
    }

    private static Filter isFamily(String family) {
        return new FamilyFilter(CompareOperator.EQUAL, new BinaryComparator(family.getBytes(UTF_8)));
    }
}
