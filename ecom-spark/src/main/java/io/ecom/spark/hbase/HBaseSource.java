package io.ecom.spark.hbase;

import io.ecom.spark.hbase.mapping.HBaseMapping;
import io.ecom.spark.hbase.mapping.SourceOptions;
import java.util.Map;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableProvider;
import org.apache.spark.sql.connector.expressions.Transform;
import org.apache.spark.sql.sources.DataSourceRegister;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/**
 * The data source {@code ecom-hbase}: any HBase table, read, or appended to.
 *
 * <p>Options: {@code quorum} ({@code host[:port]}), {@code table}, {@code key} (the parts of the row key, such as
 * {@code user_id:string#start_time:epoch_millis#session_id:string}), {@code columns} ({@code name=family:qualifier:type} or
 * {@code name=family:map}, separated by {@code ;}), and {@code anchor} ({@code family:qualifier} of a cell that every row
 * has, which spares the servers from looking into other families to find the row). Filters on leading parts of the key become
 * ranges of keys, simple ones on cells are also looked at by the servers; Spark applies all of them again. The types and what
 * becomes of a filter are listed in {@code docs/hbase-spark-source.md}.
 *
 * <p>What travels to the executors holds values only. Each JVM has one connection to a cluster, which its tasks share and
 * which closes when none has used it for a while.
 */
public final class HBaseSource implements TableProvider, DataSourceRegister {
    /** The name for {@code spark.read().format(…)}. */
    public static final String NAME = "ecom-hbase";

    /** Called by Spark. */
    public HBaseSource() {}

    @Override
    public String shortName() {
        return NAME;
    }

    @Override
    public StructType inferSchema(CaseInsensitiveStringMap options) {
        return mapping(options).schema();
    }

    @Override
    public Table getTable(StructType schema, Transform[] partitioning, Map<String, String> properties) {
        return new HBaseTable(mapping(new CaseInsensitiveStringMap(properties)));
    }

    private static HBaseMapping mapping(CaseInsensitiveStringMap options) {
        return HBaseMapping.of(new SourceOptions(options));
    }
}
