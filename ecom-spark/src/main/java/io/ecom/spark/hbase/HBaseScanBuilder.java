package io.ecom.spark.hbase;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.connector.read.SupportsPushDownFilters;
import org.apache.spark.sql.connector.read.SupportsPushDownRequiredColumns;
import org.apache.spark.sql.sources.Filter;
import org.apache.spark.sql.types.StructType;

/** Takes what Spark wants of a table: columns and filters. */
final class HBaseScanBuilder implements ScanBuilder, SupportsPushDownFilters, SupportsPushDownRequiredColumns {
    private final HBaseMapping mapping;
    private StructType wanted;
    private List<Filter> narrowing = List.of();

    HBaseScanBuilder(HBaseMapping mapping) {
        this.mapping = mapping;
        this.wanted = mapping.schema();
    }

    /** Notes the filters on the key and hands all of them back: they narrow what is read, Spark decides what passes. */
    @Override
    public Filter[] pushFilters(Filter[] filters) {
        narrowing = Arrays.stream(filters)
                .filter(filter -> mapping.key().parts().stream().anyMatch(part -> PartBounds.understands(part, filter)))
                .toList();
        return filters;
    }

    @Override
    public Filter[] pushedFilters() {
        return narrowing.toArray(Filter[]::new);
    }

    @Override
    public void pruneColumns(StructType required) {
        wanted = required;
    }

    @Override
    public Scan build() {
        return new HBaseScan(mapping, wanted, KeyRanges.of(mapping.key(), narrowing));
    }
}
