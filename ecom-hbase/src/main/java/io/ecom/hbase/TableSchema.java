package io.ecom.hbase;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.stream.Collectors.joining;

import io.ecom.hbase.query.ShellText;
import java.io.IOException;
import java.util.List;
import org.apache.hadoop.hbase.TableExistsException;
import org.apache.hadoop.hbase.TableName;
import org.apache.hadoop.hbase.TableNotEnabledException;
import org.apache.hadoop.hbase.client.Admin;
import org.apache.hadoop.hbase.client.TableDescriptor;
import org.apache.hadoop.hbase.client.TableDescriptorBuilder;
import org.apache.hadoop.hbase.io.compress.Compression;
import org.apache.hadoop.hbase.util.Bytes;

/**
 * A table as it is to be.
 *
 * @param name with its prefix
 * @param splits the first keys of all regions but the first, in order; used when the table is made
 */
public record TableSchema(String name, List<FamilySchema> families, List<String> splits) {
    public TableSchema {
        families = List.copyOf(families);
        splits = List.copyOf(splits);
        checkArgument(!families.isEmpty(), "Invalid table '%s': expected at least one family", name);
    }

    public TableSchema withSplits(List<String> newSplits) {
        return new TableSchema(name, families, newSplits);
    }

    TableSchema withCompression(Compression.Algorithm compression) {
        return new TableSchema(
                name,
                families.stream()
                        .map(family -> family.withCompression(compression))
                        .toList(),
                splits);
    }

    public TableName tableName() {
        return TableName.valueOf(name);
    }

    public TableDescriptor descriptor() {
        TableDescriptorBuilder table = TableDescriptorBuilder.newBuilder(tableName());
        families.forEach(family -> table.setColumnFamily(family.descriptor()));
        return table.build();
    }

    /**
     * Makes the table where there is none; one that is there stays as it is.
     *
     * @throws IllegalStateException when the table lacks a family
     * @throws TableNotEnabledException when the table is disabled, which writing would find out after minutes only
     */
    void apply(Admin admin) throws IOException {
        if (admin.tableExists(tableName())) {
            if (admin.isTableDisabled(tableName())) {
                throw new TableNotEnabledException(tableName());
            }
            requireFamilies(admin);
            return;
        }
        try {
            byte[][] keys = splits.stream().map(Bytes::toBytes).toArray(byte[][]::new);
            if (keys.length == 0) {
                admin.createTable(descriptor());
            } else {
                admin.createTable(descriptor(), keys);
            }
        } catch (TableExistsException e) {
            // Somebody was quicker.
            requireFamilies(admin);
        }
    }

    /** The HBase shell's statement that makes the table. */
    public String script() {
        String columns = families.stream().map(FamilySchema::script).collect(joining(",\n  "));
        String regions = splits.isEmpty()
                ? ""
                : splits.stream().map(ShellText::quote).collect(joining(", ", ",\n  SPLITS => [", "]"));
        return "create %s,\n  %s%s".formatted(ShellText.quote(name), columns, regions);
    }

    private void requireFamilies(Admin admin) throws IOException {
        TableDescriptor present = admin.getDescriptor(tableName());
        for (FamilySchema family : families) {
            if (!present.hasColumnFamily(Bytes.toBytes(family.name()))) {
                throw new IllegalStateException(
                        "Cannot use table '%s': expected a family '%s'".formatted(name, family.name()));
            }
        }
    }
}
