package io.ecom.spark.hbase.append;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.spark.hbase.TestHBase;
import io.ecom.spark.hbase.mapping.HBaseMapping;
import io.ecom.spark.hbase.mapping.SourceOptions;
import java.io.IOException;
import java.util.Map;
import org.apache.hadoop.hbase.TableName;
import org.apache.hadoop.hbase.client.Admin;
import org.apache.hadoop.hbase.client.ColumnFamilyDescriptorBuilder;
import org.apache.hadoop.hbase.client.Result;
import org.apache.hadoop.hbase.client.ResultScanner;
import org.apache.hadoop.hbase.client.Scan;
import org.apache.hadoop.hbase.client.Table;
import org.apache.hadoop.hbase.client.TableDescriptorBuilder;
import org.apache.hadoop.hbase.util.Bytes;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.connector.write.DataWriter;
import org.apache.spark.sql.connector.write.DataWriterFactory;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;

class TaskRetryTest {
    private static final TableName TABLE = TableName.valueOf("retried");

    @Test
    void aTaskThatRunsAgainWritesTheSameCells() throws IOException {
        make();
        DataWriterFactory factory = new Append(mapping()).createBatchWriterFactory(() -> 1);
        try (DataWriter<InternalRow> failing = factory.createWriter(0, 1)) {
            failing.write(row("a", 1));
            failing.write(row("b", 2));
            failing.abort();
        }
        try (DataWriter<InternalRow> again = factory.createWriter(0, 2)) {
            again.write(row("a", 1));
            again.write(row("b", 2));
            again.write(row("c", 3));
            again.commit();
        }

        try (Table table = TestHBase.connection().getTable(TABLE);
                ResultScanner rows = table.getScanner(new Scan().readAllVersions())) {
            assertThat(rows).hasSize(3).allSatisfy(row -> assertThat(versions(row))
                    .isEqualTo(1));
        }
    }

    private static int versions(Result row) {
        return row.listCells().size();
    }

    private static InternalRow row(String id, int value) {
        return new GenericInternalRow(new Object[] {UTF8String.fromString(id), value});
    }

    private static HBaseMapping mapping() {
        return HBaseMapping.of(new SourceOptions(new CaseInsensitiveStringMap(Map.of(
                "quorum",
                TestHBase.quorum(),
                "table",
                TABLE.getNameAsString(),
                "key",
                "id:string",
                "columns",
                "n=f:n:int_bytes"))));
    }

    private static void make() throws IOException {
        try (Admin admin = TestHBase.connection().getAdmin()) {
            admin.createTable(TableDescriptorBuilder.newBuilder(TABLE)
                    .setColumnFamily(ColumnFamilyDescriptorBuilder.newBuilder(Bytes.toBytes("f"))
                            .setMaxVersions(5)
                            .build())
                    .build());
        }
    }
}
