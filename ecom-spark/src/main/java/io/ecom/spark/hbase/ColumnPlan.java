package io.ecom.spark.hbase;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ecom.hbase.key.KeyRange;
import io.ecom.spark.hbase.HBaseMapping.CellColumn;
import io.ecom.spark.hbase.HBaseMapping.FamilyColumn;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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
                    (CellTarget target) -> target.column().family().getBytes(UTF_8), Arrays::compareUnsigned)
            .thenComparing(target -> target.column().qualifier().getBytes(UTF_8), Arrays::compareUnsigned);

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

    /** A scan that returns every row of the range, with the wanted cells that it has. */
    Scan scan(HBaseMapping mapping, KeyRange range) {
        Scan scan = new Scan()
                .withStartRow(range.start())
                .withStopRow(range.stop())
                .setCacheBlocks(false)
                .setReadType(Scan.ReadType.STREAM)
                .setCaching(2_000)
                .setMaxResultSize(4L << 20);
        CellColumn anchor = mapping.anchor();
        if (cells.isEmpty() && families.isEmpty()) {
            scan.setFilter(new FilterList(new FirstKeyOnlyFilter(), new KeyOnlyFilter()));
            return anchor == null ? scan : addColumn(scan, anchor);
        }
        if (anchor == null) {
            // A row that has none of the wanted cells is a row still: the first cell of each says so.
            return scan.setFilter(firstOrWanted());
        }
        addColumn(scan, anchor);
        cells.forEach(cell -> addColumn(scan, cell.column()));
        families.forEach(family -> scan.addFamily(family.column().family().getBytes(UTF_8)));
        return scan;
    }

    private Filter firstOrWanted() {
        FilterList any = new FilterList(FilterList.Operator.MUST_PASS_ONE, new FirstKeyOnlyFilter());
        for (FamilyTarget family : families) {
            any.addFilter(isFamily(family.column().family()));
        }
        for (CellTarget cell : cells) {
            BinaryComparator qualifier =
                    new BinaryComparator(cell.column().qualifier().getBytes(UTF_8));
            any.addFilter(new FilterList(
                    isFamily(cell.column().family()), new QualifierFilter(CompareOperator.EQUAL, qualifier)));
        }
        return any;
    }

    private static Filter isFamily(String family) {
        return new FamilyFilter(CompareOperator.EQUAL, new BinaryComparator(family.getBytes(UTF_8)));
    }

    private static Scan addColumn(Scan scan, CellColumn column) {
        return scan.addColumn(
                column.family().getBytes(UTF_8), column.qualifier().getBytes(UTF_8));
    }
}
