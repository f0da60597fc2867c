package io.ecom.spark.hbase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecom.hbase.codec.CorruptRowException;
import io.ecom.spark.LocalSpark;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.hbase.TableName;
import org.apache.hadoop.hbase.client.Admin;
import org.apache.hadoop.hbase.client.ColumnFamilyDescriptorBuilder;
import org.apache.hadoop.hbase.client.Put;
import org.apache.hadoop.hbase.client.Table;
import org.apache.hadoop.hbase.client.TableDescriptorBuilder;
import org.apache.hadoop.hbase.util.Bytes;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalSpark.class)
class HBaseSourceTest {
    private static final TableName TABLE = TableName.valueOf("readings");
    private static final String COLUMNS = "count=f:count:int; total=f:total:long; price=f:price:decimal(18,2);"
            + " good=f:good:boolean; at=f:at:timestamp_ntz; on=f:on:date; note=g:a:b:string; tags=tags:map";

    @BeforeAll
    static void write() throws IOException {
        try (Admin admin = TestHBase.connection().getAdmin()) {
            TableDescriptorBuilder descriptor = TableDescriptorBuilder.newBuilder(TABLE);
            for (String family : List.of("f", "g", "tags", "other")) {
                descriptor.setColumnFamily(ColumnFamilyDescriptorBuilder.of(family));
            }
            admin.createTable(descriptor.build(), new byte[][] {Bytes.toBytes("k3"), Bytes.toBytes("k5")});
        }
        put("k1#x", "f:count", "7", "f:total", "8000000000", "f:price", "12.30", "f:good", "1");
        put("k1#y", "f:at", "2026-10-16T06:27:02.125", "f:on", "2026-10-16", "g:a:b", "\u00e9", "f:good", "false");
        put("k2#x", "tags:t1", "a", "tags:t2", "b");
        put("k4#x#1", "other:z", "only here");
        put("k6#x", "f:count", "-1");
    }

    @Test
    void cellsBecomeTypedColumns(SparkSession spark) {
        List<Row> rows = readings(spark).orderBy("id", "part").collectAsList();

        assertThat(rows.get(0).mkString("|")).isEqualTo("k1|x|7|8000000000|12.30|true|null|null|null|Map()");
        assertThat(rows.get(1).mkString("|"))
                .isEqualTo("k1|y|null|null|null|false|2026-10-16T06:27:02.125|2026-10-16|\u00e9|Map()");
        assertThat(rows.get(2).getJavaMap(9)).isEqualTo(Map.of("t1", "a", "t2", "b"));
        assertThat(rows.get(0).getDecimal(4)).isEqualTo(new BigDecimal("12.30"));
        assertThat(rows.get(1).<LocalDateTime>getAs("at")).isEqualTo(LocalDateTime.parse("2026-10-16T06:27:02.125"));
        assertThat(rows.get(1).getAs("on").toString())
                .isEqualTo(LocalDate.parse("2026-10-16").toString());
    }

    @Test
    void noRowIsLostForLackOfTheColumnsAskedFor(SparkSession spark) {
        assertThat(readings(spark).count()).isEqualTo(5);
        for (String column : List.of("count", "note", "tags", "part")) {
            assertThat(readings(spark).select(column).collectAsList())
                    .as(column)
                    .hasSize(5);
        }
        assertThat(readings(spark).filter("count is null").count()).isEqualTo(3);
        assertThat(readings(spark).select("note", "count", "tags").collectAsList())
                .hasSize(5);
    }

    @Test
    void eachRegionIsAPartition(SparkSession spark) {
        assertThat(readings(spark).rdd().getNumPartitions()).isEqualTo(3);
        assertThat(readings(spark).filter("id < 'k3'").rdd().getNumPartitions()).isEqualTo(1);
        assertThat(readings(spark).filter("id like 'k4%'").select("part").collectAsList())
                .containsExactly(RowFactory.create("x#1"));
    }

    @Test
    void aCellThatCannotBeDecodedIsNamed(SparkSession spark) throws IOException {
        Dataset<Row> wrong = read(spark, "id:string", "price=f:at:int");

        assertThatThrownBy(wrong::collectAsList)
                .hasStackTraceContaining(CorruptRowException.class.getName()
                        + ": Corrupt row '6b312379' of table 'readings', field 'f:at': ");
    }

    @Test
    void aKeyThatDoesNotFitIsNamed(SparkSession spark) {
        Dataset<Row> wrong =
                read(spark, "id:string#at:epoch_millis", "count=f:count:int").filter("id = 'k6'");

        assertThatThrownBy(wrong::collectAsList)
                .hasStackTraceContaining(
                        "of table 'readings', field 'row key': Invalid text 'x': expected 13 characters");
    }

    @Test
    void anUnknownOptionIsRefusedAtOnce(SparkSession spark) {
        assertThatThrownBy(() ->
                        spark.read().format("ecom-hbase").option("tabel", "t").load())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Unknown option 'tabel' of the source ecom-hbase: the nearest is 'table', all are anchor,"
                        + " columns, key, quorum, table");
    }

    @Test
    void limitsEndReadingEarlyAndLeaveNoShareBehind(SparkSession spark) {
        assertThat(readings(spark).limit(1).collectAsList()).hasSize(1);
        HBaseTables.closeIdleConnections();

        assertThat(readings(spark).count()).isEqualTo(5);
    }

    private static Dataset<Row> readings(SparkSession spark) {
        return read(spark, "id:string#part:string", COLUMNS);
    }

    private static Dataset<Row> read(SparkSession spark, String key, String columns) {
        return spark.read()
                .format("ecom-hbase")
                .option("quorum", TestHBase.quorum())
                .option("table", TABLE.getNameAsString())
                .option("key", key)
                .option("columns", columns)
                .load();
    }

    private static void put(String key, String... cells) throws IOException {
        Put put = new Put(Bytes.toBytes(key));
        for (int i = 0; i < cells.length; i += 2) {
            String family = cells[i].substring(0, cells[i].indexOf(':'));
            String qualifier = cells[i].substring(cells[i].indexOf(':') + 1);
            put.addColumn(Bytes.toBytes(family), Bytes.toBytes(qualifier), Bytes.toBytes(cells[i + 1]));
        }
        try (Table table = TestHBase.connection().getTable(TABLE)) {
            table.put(put);
        }
    }
}
