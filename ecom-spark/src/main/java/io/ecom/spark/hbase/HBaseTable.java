package io.ecom.spark.hbase;

import io.ecom.spark.hbase.append.AppendBuilder;
import io.ecom.spark.hbase.mapping.HBaseMapping;
import io.ecom.spark.hbase.scan.HBaseScanBuilder;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.apache.spark.sql.connector.catalog.Column;
import org.apache.spark.sql.connector.catalog.SupportsRead;
import org.apache.spark.sql.connector.catalog.SupportsWrite;
import org.apache.spark.sql.connector.catalog.TableCapability;
import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.connector.write.LogicalWriteInfo;
import org.apache.spark.sql.connector.write.WriteBuilder;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/**
 * An HBase table as Spark sees it: columns, that it can be read, and that rows can be appended.
 *
 * <p>Truncation is among its capabilities so that overwriting can be refused in a sentence of ours: of a table without, Spark
 * names one of its own classes.
 */
record HBaseTable(HBaseMapping mapping) implements SupportsRead, SupportsWrite {
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
        return EnumSet.of(TableCapability.BATCH_READ, TableCapability.BATCH_WRITE, TableCapability.TRUNCATE);
    }

    @Override
    public ScanBuilder newScanBuilder(CaseInsensitiveStringMap options) {
        return new HBaseScanBuilder(mapping);
    }

    @Override
    public WriteBuilder newWriteBuilder(LogicalWriteInfo info) {
        return new AppendBuilder(mapping);
    }
}
