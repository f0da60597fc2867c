package io.ecom.spark.hbase.append;

import io.ecom.spark.hbase.mapping.HBaseMapping;
import org.apache.spark.sql.connector.write.SupportsTruncate;
import org.apache.spark.sql.connector.write.Write;
import org.apache.spark.sql.connector.write.WriteBuilder;

/** Takes what Spark wants to do to a table: rows can be appended, nothing else. */
public record AppendBuilder(HBaseMapping mapping) implements SupportsTruncate {
    @Override
    public WriteBuilder truncate() {
        throw new UnsupportedOperationException(
                "Cannot overwrite table '%s': ecom-hbase only appends; truncate the table in HBase and append"
                        .formatted(mapping.table()));
    }

    @Override
    public Write build() {
        return new Append(mapping);
    }
}
