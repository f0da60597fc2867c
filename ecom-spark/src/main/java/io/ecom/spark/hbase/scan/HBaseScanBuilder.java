package io.ecom.spark.hbase.scan;

import io.ecom.spark.hbase.mapping.HBaseMapping;
import io.ecom.spark.hbase.mapping.KeyPart;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.connector.read.SupportsPushDownFilters;
import org.apache.spark.sql.connector.read.SupportsPushDownLimit;
import org.apache.spark.sql.connector.read.SupportsPushDownRequiredColumns;
import org.apache.spark.sql.sources.Filter;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Takes what Spark wants of a table: columns, filters and how many rows are enough. */
public final class HBaseScanBuilder
        implements ScanBuilder, SupportsPushDownFilters, SupportsPushDownRequiredColumns, SupportsPushDownLimit {
    private final HBaseMapping mapping;
    private StructType wanted;
    private List<Filter> filters = List.of();
    private int limit = RowScan.NO_LIMIT;

    public HBaseScanBuilder(HBaseMapping mapping) {
        this.mapping = mapping;
        this.wanted = mapping.schema();
    }

    /** Notes the filters and hands all of them back: they narrow what is read, Spark decides what passes. */
    @Override
    public Filter[] pushFilters(Filter[] given) {
        filters = List.of(given);
        return given;
    }

    /** Those by which reading is narrowed. */
    @Override
    public Filter[] pushedFilters() {
        return filters.stream().filter(this::narrows).toArray(Filter[]::new);
    }

    /** Takes columns as a whole, even where Spark wants single fields of what lists and maps hold: cells hold all of them. */
    @Override
    public void pruneColumns(StructType required) {
        StructType whole = mapping.schema();
        wanted = new StructType(
                Arrays.stream(required.fieldNames()).map(whole::apply).toArray(StructField[]::new));
    }

    /** Asked for only when no filter is left to Spark. */
    @Override
    public boolean pushLimit(int rows) {
        if (rows > 0) {
            limit = rows;
        }
        return rows > 0;
    }

    /** Each range ends after so many rows; Spark takes as many of all. */
    @Override
    public boolean isPartiallyPushed() {
        return true;
    }

    @Override
    public Scan build() {
        Narrowing narrowing = new CellFilters(mapping).narrowing(filters).orElse(null);
        RowScan rows = new RowScan(mapping, ColumnPlan.of(mapping, wanted), narrowing, limit);
        return new HBaseScan(rows, wanted, KeyRanges.of(mapping.key(), filters));
    }

    private boolean narrows(Filter filter) {
        for (KeyPart part : mapping.key().parts()) {
            if (!new PassingBytes(part.column(), part.type()).of(filter).isAll()) {
                return true;
            }
        }
        return new CellFilters(mapping).narrowing(List.of(filter)).isPresent();
    }
}
