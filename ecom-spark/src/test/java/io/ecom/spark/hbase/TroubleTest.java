package io.ecom.spark.hbase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecom.spark.LocalSpark;
import io.ecom.spark.hbase.connection.SharedConnections;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.hadoop.hbase.TableName;
import org.apache.hadoop.hbase.client.Admin;
import org.apache.hadoop.hbase.client.ColumnFamilyDescriptorBuilder;
import org.apache.hadoop.hbase.client.Put;
import org.apache.hadoop.hbase.client.RegionInfo;
import org.apache.hadoop.hbase.client.Table;
import org.apache.hadoop.hbase.client.TableDescriptorBuilder;
import org.apache.hadoop.hbase.util.Bytes;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a scan does when the cluster is in trouble, and that it leaves nothing open. */
@ExtendWith(LocalSpark.class)
class TroubleTest {
    @Test
    void aTableThatIsMissingIsNamed(SparkSession spark) {
        assertThatThrownBy(read(spark, "nowhere")::count)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot read table 'nowhere': there is no such table");
    }

    @Test
    void aFamilyThatIsMissingIsNamed(SparkSession spark) throws IOException {
        make("lacking");

        Dataset<Row> lacking = spark.read()
                .format("ecom-hbase")
                .option("quorum", TestHBase.quorum())
                .option("table", "lacking")
                .option("key", "id:string")
                .option("columns", "n=g:n:int")
                .load();
        assertThatThrownBy(lacking::count)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot read table 'lacking': it has no column family 'g'; its families are 'f'");
    }

    @Test
    void aTableThatIsDisabledIsNamed(SparkSession spark) throws IOException {
        make("disabled");
        try (Admin admin = TestHBase.connection().getAdmin()) {
            admin.disableTable(TableName.valueOf("disabled"));
        }

        assertThatThrownBy(read(spark, "disabled")::count)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Cannot read table 'disabled': it is disabled; enable it first");
    }

    @Test
    void aTableDisabledInTheMiddleOfAScanIsNamed(SparkSession spark) throws IOException {
        make("vanishing");
        // One row at a time: the iterator reads the second region when it is asked for its rows.
        Iterator<Row> rows = read(spark, "vanishing").toLocalIterator();
        rows.next();
        try (Admin admin = TestHBase.connection().getAdmin()) {
            admin.disableTable(TableName.valueOf("vanishing"));
        }

        assertThatThrownBy(() -> rows.forEachRemaining(row -> {}))
                .hasStackTraceContaining("Cannot read table 'vanishing': the table is disabled");
    }

    @Test
    void aScanWaitsForARegionThatIsAwayForAWhile(SparkSession spark) throws IOException {
        make("moving");
        Iterator<Row> rows = read(spark, "moving").toLocalIterator();
        List<String> ids = new ArrayList<>(List.of(rows.next().getString(0)));
        try (Admin admin = TestHBase.connection().getAdmin()) {
            RegionInfo last = admin.getRegions(TableName.valueOf("moving")).get(1);
            admin.unassign(last.getRegionName());
            CompletableFuture<List<String>> reading = CompletableFuture.supplyAsync(() -> {
                List<String> rest = new ArrayList<>();
                rows.forEachRemaining(row -> rest.add(row.getString(0)));
                return rest;
            });
            admin.assign(last.getRegionName());
            ids.addAll(reading.join());
        }

        assertThat(ids).containsExactlyInAnyOrder("a1", "a2", "b1", "b2");
    }

    @Test
    void nothingStaysOpenAfterSuccessFailureOrLimit(SparkSession spark) throws IOException {
        make("closing");
        Dataset<Row> rows = read(spark, "closing");

        assertThat(rows.count()).isEqualTo(4);
        assertThat(SharedConnections.shares(TestHBase.quorum())).isZero();
        assertThat(rows.limit(1).collectAsList()).hasSize(1);
        assertThat(SharedConnections.shares(TestHBase.quorum())).isZero();
        assertThatThrownBy(rows.selectExpr("assert_true(n > 1)")::collectAsList).hasMessageContaining("n");
        assertThatThrownBy(rows.selectExpr("1 div (n - 1)")::collectAsList).hasStackTraceContaining("DIVIDE_BY_ZERO");
        assertThat(SharedConnections.shares(TestHBase.quorum())).isZero();

        HBaseTables.closeIdleConnections();
        assertThat(SharedConnections.open(TestHBase.quorum())).isFalse();
        assertThat(rows.count()).as("a new connection is opened").isEqualTo(4);
    }

    @Test
    void aLimitReadsNoFurther(SparkSession spark) throws IOException {
        make("limited");
        Dataset<Row> one = read(spark, "limited").limit(1);

        assertThat(one.queryExecution().executedPlan().toString()).contains(" limit=1");
        assertThat(Metrics.of(one, "hbaseRowsRead")).isEqualTo(1);
    }

    @Test
    void countingTransfersNoValue(SparkSession spark) throws IOException {
        make("counted");
        Dataset<Row> rows = read(spark, "counted");

        long values = Metrics.of(rows, "hbaseBytesRead");
        Dataset<Row> count = rows.groupBy().count();
        assertThat(Metrics.of(count, "hbaseRowsRead")).isEqualTo(4);
        assertThat(Metrics.of(count, "hbaseBytesRead")).isPositive().isLessThan(values - 4 * 1_000);
        assertThat(Metrics.of(rows.filter("id >= 'b'"), "hbaseRanges")).isEqualTo(1);
        assertThat(Metrics.of(rows.filter("n > 2"), "hbaseRowsFiltered")).isEqualTo(2);
    }

    /** Four rows in two regions, with values of a thousand bytes. */
    private static void make(String name) throws IOException {
        try (Admin admin = TestHBase.connection().getAdmin()) {
            admin.createTable(
                    TableDescriptorBuilder.newBuilder(TableName.valueOf(name))
                            .setColumnFamily(ColumnFamilyDescriptorBuilder.of("f"))
                            .build(),
                    new byte[][] {Bytes.toBytes("b")});
        }
        int n = 0;
        try (Table table = TestHBase.connection().getTable(TableName.valueOf(name))) {
            for (String id : List.of("a1", "a2", "b1", "b2")) {
                n++;
                table.put(new Put(Bytes.toBytes(id))
                        .addColumn(Bytes.toBytes("f"), Bytes.toBytes("n"), Bytes.toBytes(n))
                        .addColumn(Bytes.toBytes("f"), Bytes.toBytes("text"), new byte[1_000]));
            }
        }
    }

    private static Dataset<Row> read(SparkSession spark, String table) {
        return spark.read()
                .format("ecom-hbase")
                .option("quorum", TestHBase.quorum())
                .option("table", table)
                .option("key", "id:string")
                .option("columns", "n=f:n:int_bytes; text=f:text:binary")
                .load();
    }
}
