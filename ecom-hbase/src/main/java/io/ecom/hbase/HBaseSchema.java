package io.ecom.hbase;

import io.ecom.hbase.codec.ProductDayCodec;
import io.ecom.hbase.codec.SessionColumns;
import io.ecom.hbase.load.CheckpointTable;
import io.ecom.model.load.Checkpoint;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.hbase.NamespaceDescriptor;
import org.apache.hadoop.hbase.NamespaceExistException;
import org.apache.hadoop.hbase.client.Admin;

/** The three tables: sessions, products' days, checkpoints. */
public record HBaseSchema(TableSchema userSessions, TableSchema productMetrics, TableSchema loads) {
    public static final String USER_SESSIONS = "user_sessions";
    public static final String PRODUCT_METRICS = "product_metrics";
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

    public List<TableSchema> tables() {
        return List.of(userSessions, productMetrics, loads);
    }

    /** What one types into the HBase shell to make the tables by hand, and to ask them the usual questions. */
    public String script() {
        String day = LocalDate.of(2025, 12, 1).toString();
        Instant from = Instant.parse(day + "T00:00:00Z");
        Stream<String> statements = tables().stream().map(TableSchema::script);
        Stream<String> questions = Stream.of(
                        new SessionsOfUser("user_000001", from, from.plusSeconds(31 * 86_400L)),
                        new LastSessions("user_000001", 5),
                        new ProductDaysBetween(
                                "prod_00001",
                                LocalDate.parse(day),
                                LocalDate.parse(day).plusDays(6)),
                        new UsersActiveOn(LocalDate.parse(day)))
                .map(query -> "# " + query + "\n" + query.shell(this));
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
