package io.ecom.hbase;

import io.ecom.hbase.codec.ProductDayCodec;
import io.ecom.hbase.codec.SessionColumns;
import io.ecom.hbase.load.CheckpointTable;
import io.ecom.hbase.query.SampleQueries;
import io.ecom.model.load.Checkpoint;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.hbase.NamespaceDescriptor;
import org.apache.hadoop.hbase.NamespaceExistException;
import org.apache.hadoop.hbase.client.Admin;
import org.apache.hadoop.hbase.io.compress.Compression;

/** The three tables: sessions, products' days, checkpoints. */
public record HBaseSchema(TableSchema userSessions, TableSchema productMetrics, TableSchema loads) {
    public static final String USER_SESSIONS = SessionColumns.TABLE;
    public static final String PRODUCT_METRICS = ProductDayCodec.TABLE;
    public static final String LOADS = Checkpoint.STORED_AS;

    /** The tables without a prefix, each in one region. */
    public static HBaseSchema standard() {
        return withPrefix("");
    }

    /** The tables under names that begin with this, each in one region. */
    public static HBaseSchema withPrefix(String prefix) {
        return new HBaseSchema(
                table(prefix + USER_SESSIONS, SessionColumns.INFO, SessionColumns.PAGE_VIEWS, SessionColumns.METRICS),
                table(prefix + PRODUCT_METRICS, ProductDayCodec.METRICS),
                table(prefix + LOADS, CheckpointTable.LOAD));
    }

    /** The same tables, the two large ones compressed in another way. */
    public HBaseSchema withCompression(Compression.Algorithm compression) {
        return new HBaseSchema(
                userSessions.withCompression(compression), productMetrics.withCompression(compression), loads);
    }

    public List<TableSchema> tables() {
        return List.of(userSessions, productMetrics, loads);
    }

    /** What one types into the HBase shell to make the tables by hand, and to ask them the usual questions. */
    public String script() {
        String prefix = userSessions.name().substring(0, userSessions.name().length() - USER_SESSIONS.length());
        Stream<String> statements = tables().stream().map(TableSchema::script);
        Stream<String> questions = SampleQueries.all().stream().map(query -> "# " + query + "\n" + query.shell(prefix));
        return String.join("\n\n", Stream.concat(statements, questions).toList()) + "\n";
    }

    static void makeNamespace(Admin admin, TableSchema table) throws IOException {
        String namespace = table.tableName().getNamespaceAsString();
        if (List.of(admin.listNamespaces()).contains(namespace)) {
            return;
        }
        try {
            admin.createNamespace(NamespaceDescriptor.create(namespace).build());
        } catch (NamespaceExistException e) {
            // Somebody was quicker.
            return;
        }
    }

    private static TableSchema table(String name, String... families) {
        return new TableSchema(name, Stream.of(families).map(FamilySchema::of).toList(), List.of());
    }
}
