package io.ecom.spark.hbase;

import java.util.Map;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableProvider;
import org.apache.spark.sql.connector.expressions.Transform;
import org.apache.spark.sql.sources.DataSourceRegister;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/**
 * The data source {@code ecom-hbase}: any HBase table whose keys and cells are text.
 *
 * <p>Options: {@code quorum} ({@code host[:port]}), {@code table}, {@code key} (the parts of the row key, such as
 * {@code user_id:text#start_time:epoch_millis#session_id:text}; also {@code yyyymmdd}), {@code columns}
 * ({@code name=family:qualifier:type} or {@code name=family:map}, separated by {@code ;}; types {@code string int long
 * decimal(p,s) boolean timestamp_ntz date}), and {@code anchor} ({@code family:qualifier} of a cell that every row has, which
 * spares the servers from looking into other families to find the row). Filters on leading parts of the key become ranges of
 * keys. It reads only.
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
        return HBaseMapping.parse(options).schema();
    }

    @Override
    public Table getTable(StructType schema, Transform[] partitioning, Map<String, String> properties) {
        return new HBaseTable(HBaseMapping.parse(new CaseInsensitiveStringMap(properties)));
    }
}
