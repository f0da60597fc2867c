package io.ecom.spark.hbase;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.apache.spark.sql.connector.catalog.Column;
import org.apache.spark.sql.connector.catalog.SupportsRead;
import org.apache.spark.sql.connector.catalog.TableCapability;
import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/** An HBase table as Spark sees it: columns, and that it can be read. */
record HBaseTable(HBaseMapping mapping) implements SupportsRead {
    @Override
    public String name() {
        return HBaseSource.NAME + " " + mapping.table();
    }

    @Override
    public Column[] columns() {
        return Arrays.stream(mapping.schema().fields())
                .map(field -> Column.create(field.name(), field.dataType(), field.nullable()))
                .toArray(Column[]::new);
    }

    @Override
    public Set<TableCapability> capabilities() {
        return EnumSet.of(TableCapability.BATCH_READ);
    }

    @Override
    public ScanBuilder newScanBuilder(CaseInsensitiveStringMap options) {
        return new HBaseScanBuilder(mapping);
    }
}
