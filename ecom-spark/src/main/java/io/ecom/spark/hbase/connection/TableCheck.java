package io.ecom.spark.hbase.connection;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.hadoop.hbase.TableName;
import org.apache.hadoop.hbase.TableNotFoundException;
import org.apache.hadoop.hbase.client.Admin;
import org.apache.hadoop.hbase.client.ColumnFamilyDescriptor;
import org.apache.hadoop.hbase.client.Connection;

/** The look at a table before it is used, which spares the user the client's many attempts and long message. */
public final class TableCheck {
    private TableCheck() {}

    /**
     * @param operation what is about to be done, such as {@code read}
     * @throws IllegalArgumentException when there is no such table, or it lacks a family
     * @throws IllegalStateException when the table is disabled
     */
    public static void require(Connection connection, String table, Set<String> families, String operation)
            throws IOException {
        try (Admin admin = connection.getAdmin()) {
            TableName name = TableName.valueOf(table);
            Set<String> present = new TreeSet<>();
            for (ColumnFamilyDescriptor family : admin.getDescriptor(name).getColumnFamilies()) {
                present.add(family.getNameAsString());
            }
            for (String family : families) {
                checkArgument(
                        present.contains(family),
                        "Cannot %s table '%s': it has no column family '%s'; its families are %s",
                        operation,
                        table,
                        family,
                        present.stream().map(found -> "'" + found + "'").collect(Collectors.joining(", ")));
            }
            if (admin.isTableDisabled(name)) {
                throw new IllegalStateException(
                        "Cannot %s table '%s': it is disabled; enable it first".formatted(operation, table));
            }
        } catch (TableNotFoundException e) {
            throw new IllegalArgumentException(
                    "Cannot %s table '%s': there is no such table".formatted(operation, table), e);
        }
    }
}
