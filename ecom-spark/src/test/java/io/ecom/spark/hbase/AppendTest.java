package io.ecom.spark.hbase;

import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecom.spark.LocalSpark;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.hbase.TableName;
import org.apache.hadoop.hbase.client.Admin;
import org.apache.hadoop.hbase.client.ColumnFamilyDescriptorBuilder;
import org.apache.hadoop.hbase.client.Get;
import org.apache.hadoop.hbase.client.Result;
import org.apache.hadoop.hbase.client.Table;
import org.apache.hadoop.hbase.client.TableDescriptorBuilder;
import org.apache.hadoop.hbase.util.Bytes;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.QueryExecution;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.execution.datasources.v2.AppendDataExec;
import org.apache.spark.sql.util.QueryExecutionListener;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalSpark.class)
class AppendTest {
    private static final String COLUMNS =
            "name=d:name:string; n=d:n:int; big=d:big:long_sorted; price=d:p:decimal(18,2); at=d:at:timestamp_ntz;"
                    + " on=d:on:date; good=d:g:boolean; raw=d:raw:binary; ratio=d:r:double; ids=d:ids:ids;"
                    + " cart=d:cart:cart; tags=t:map(int_bytes); views=v:page_views";
    private static final String ROWS = """
        select id, moment, name, n, big, price, at, on, good, raw, ratio, ids, cart, tags, views from values
        ('a', timestamp_ntz'2026-10-16 06:27:02.125', 'x', 7, -8000000000L, 12.30BD, timestamp_ntz'2026-10-16 06:27:02',
         date'2026-10-16', true, X'00FF', 0.1D, array('p1', 'p2'),
         array(named_struct('product_id', 'p1', 'quantity', 2L, 'price', 10.00BD)), map('k', 1, 'l', -1),
         array(named_struct('timestamp', timestamp_ntz'2026-10-16 06:27:03', 'page_type', 'home', 'product_id',
          cast(null as string), 'category_id', 'c1', 'view_duration', 3L))),
        ('b', timestamp_ntz'1970-01-01 00:00:00', null, null, null, null, null, null, null, null, null, array(), array(),
         map('k', 2), array()),
        ('c', timestamp_ntz'2000-01-01 00:00:00', '', 0, 0L, 0.00BD, null, null, false, X'', -0D, array(), array(), map(),
         array())
        as t(id, moment, name, n, big, price, at, on, good, raw, ratio, ids, cart, tags, views)\
        """;

    @BeforeAll
    static void makeTables() throws IOException {
        try (Admin admin = TestHBase.connection().getAdmin()) {
            for (String name : List.of("appended", "appended_twice", "anchored", "counted_rows", "untouched")) {
                TableDescriptorBuilder descriptor = TableDescriptorBuilder.newBuilder(TableName.valueOf(name));
                for (String family : List.of("d", "t", "v")) {
                    descriptor.setColumnFamily(ColumnFamilyDescriptorBuilder.newBuilder(Bytes.toBytes(family))
                            .setMaxVersions(5)
                            .build());
                }
                admin.createTable(descriptor.build(), new byte[][] {Bytes.toBytes("b")});
            }
        }
    }

    @Test
    void whatIsWrittenIsReadAgain(SparkSession spark) {
        write(spark.sql(ROWS), "appended").save();

        assertThat(texts(read(spark, "appended")))
                .isEqualTo(texts(spark.sql(ROWS)))
                .hasSize(3);
    }

    @Test
    void writingAgainChangesNothing(SparkSession spark) throws IOException {
        write(spark.sql(ROWS), "appended_twice").save();
        write(spark.sql(ROWS).repartition(3), "appended_twice").save();

        assertThat(texts(read(spark, "appended_twice"))).isEqualTo(texts(spark.sql(ROWS)));
        try (Table table = TestHBase.connection().getTable(TableName.valueOf("appended_twice"))) {
            Result row = table.get(new Get(Bytes.toBytes("b#0000000000000")).readAllVersions());
            assertThat(row.listCells()).as("one cell of each append").hasSize(2);
        }
    }

    @Test
    void whatIsWrittenIsCounted(SparkSession spark) {
        CompletableFuture<SparkPlan> appended = new CompletableFuture<>();
        QueryExecutionListener listener = new QueryExecutionListener() {
            @Override
            public void onSuccess(String function, QueryExecution query, long nanos) {
                if (query.executedPlan() instanceof AppendDataExec append
                        && append.write().description().endsWith("counted_rows")) {
                    appended.complete(append);
                }
            }

            @Override
            public void onFailure(String function, QueryExecution query, Exception failure) {
                appended.completeExceptionally(failure);
            }
        };
        spark.listenerManager().register(listener);
        try {
            write(spark.sql(ROWS), "counted_rows").save();
            SparkPlan plan = appended.orTimeout(1, TimeUnit.MINUTES).join();
            assertThat(plan.metrics().apply("hbaseRowsWritten").value()).isEqualTo(3);
            assertThat(plan.metrics().apply("hbaseBytesWritten").value()).isGreaterThan(300);
        } finally {
            spark.listenerManager().unregister(listener);
        }
    }

    @Test
    void columnsAreTakenByNameAndMissingOnesAreLeftOut(SparkSession spark) {
        Dataset<Row> some = spark.sql("select 5 as n, 'named' as id");
        some.write()
                .format("ecom-hbase")
                .mode("append")
                .option("quorum", TestHBase.quorum())
                .option("table", "anchored")
                .option("key", "id:string")
                .option("columns", "name=d:name:string; n=d:n:int")
                .save();

        assertThat(anchored(spark, "name=d:name:string; n=d:n:int")
                        .filter("id = 'named'")
                        .collectAsList()
                        .toString())
                .isEqualTo("[[named,null,5]]");
    }

    @Test
    void theAnchorKeepsARowWithoutAnyValue(SparkSession spark) {
        writeIds(spark, "select 'empty' as id, cast(null as int) as n")
                .option("anchor", "d:")
                .save();

        assertThat(anchored(spark, "n=d:n:int").filter("id = 'empty'").count()).isEqualTo(1);
    }

    @Test
    void aRowWithoutAnyCellIsRefused(SparkSession spark) {
        assertThatThrownBy(() -> writeIds(spark, "select 'empty2' as id, cast(null as int) as n")
                        .save())
                .hasStackTraceContaining(
                        "Cannot write the row with key '656d70747932' to table 'anchored': it has no cell, and"
                                + " HBase keeps none without; name one by option 'anchor'");
    }

    @Test
    void aValueThatTheTypeCannotHoldIsNamed(SparkSession spark) {
        assertThatThrownBy(() -> write(
                                spark.sql(ROWS).withColumn("moment", expr("timestamp_ntz'1960-01-01'")), "untouched")
                        .save())
                .hasStackTraceContaining(
                        "Cannot write column 'key' to table 'untouched': Invalid value '1960-01-01T00:00' of"
                                + " type 'epoch_millis': expected 1970-01-01T00:00 to 2286-11-20T17:46:39.999");
        assertThatThrownBy(() -> write(
                                spark.sql(ROWS).withColumn("at", expr("timestamp_ntz'2026-01-01 00:00:00.0001'")),
                                "untouched")
                        .save())
                .hasStackTraceContaining("Cannot write column 'at' to table 'untouched': Invalid time"
                        + " '2026-01-01T00:00:00.000100': expected whole milliseconds");
    }

    @Test
    void overwritingIsRefused(SparkSession spark) {
        assertThatThrownBy(() ->
                        write(spark.sql(ROWS), "untouched").mode("overwrite").save())
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage(
                        "Cannot overwrite table 'untouched': ecom-hbase only appends; truncate the table in HBase and"
                                + " append");
    }

    @Test
    void aTableOrFamilyThatIsMissingIsNamedBeforeAnythingIsWritten(SparkSession spark) {
        assertThatThrownBy(() -> write(spark.sql(ROWS), "nowhere").save())
                .hasStackTraceContaining("Cannot write table 'nowhere': there is no such table");
        assertThatThrownBy(() -> writeIds(spark, "select 'a' as id, 1 as n")
                        .option("columns", "n=e:n:int")
                        .save())
                .hasStackTraceContaining(
                        "Cannot write table 'anchored': it has no column family 'e'; its families are 'd',"
                                + " 't', 'v'");
    }

    private static DataFrameWriter<Row> write(Dataset<Row> rows, String table) {
        return rows.write()
                .format("ecom-hbase")
                .mode("append")
                .option("quorum", TestHBase.quorum())
                .option("table", table)
                .option("key", "id:string#moment:epoch_millis")
                .option("columns", COLUMNS);
    }

    private static DataFrameWriter<Row> writeIds(SparkSession spark, String query) {
        return spark.sql(query)
                .write()
                .format("ecom-hbase")
                .mode("append")
                .option("quorum", TestHBase.quorum())
                .option("table", "anchored")
                .option("key", "id:string")
                .option("columns", "n=d:n:int");
    }

    private static Dataset<Row> read(SparkSession spark, String table) {
        return spark.read()
                .format("ecom-hbase")
                .option("quorum", TestHBase.quorum())
                .option("table", table)
                .option("key", "id:string#moment:epoch_millis")
                .option("columns", COLUMNS)
                .load();
    }

    private static Dataset<Row> anchored(SparkSession spark, String columns) {
        return spark.read()
                .format("ecom-hbase")
                .option("quorum", TestHBase.quorum())
                .option("table", "anchored")
                .option("key", "id:string")
                .option("columns", columns)
                .load();
    }

    private static List<String> texts(Dataset<Row> rows) {
        return rows.toJSON().collectAsList().stream().sorted().toList();
    }
}
