package io.ecom.spark.hbase;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
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
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/**
 * A table as somebody else might have made it: binary values, a key of four parts, rows that lack cells. It is written with
 * HBase's own {@code Bytes}, and held beside it as the rows that Spark should see.
 */
final class ForeignTable {
    static final String KEY = "site:string|day:yyyymmdd+device:long_bytes+at:reversed_millis";
    static final String COLUMNS = "name=d:name:string; level=d:level:int_bytes; total=d:total:long_bytes;"
            + " ratio=d:ratio:double_bytes; price=d:price:decimal_bytes(12,3); raw=d:raw:binary; seen=d:seen:millis_bytes;"
            + " good=d:good:boolean_bytes; due=e:due:date; written=e:written:long; tags=t:map(long_bytes)";

    private static final List<String> SITES = List.of("a", "a!", "ab", "b\u00e9", "z");
    private static final List<String> NAMES = List.of("", "a", "ab", "b", "\u00e9", "zz");
    private static final long MONDAY = LocalDate.parse("2026-10-12").toEpochDay();
    private static final TableName TABLE = TableName.valueOf("foreign_meters");

    private static @Nullable ForeignTable written;

    private final Random random = new Random(20261016);
    private final List<Row> rows = new ArrayList<>();

    private ForeignTable() {}

    /** The table, written when first asked for. */
    static synchronized ForeignTable written() throws IOException {
        if (written == null) {
            ForeignTable table = new ForeignTable();
            table.write(400);
            written = table;
        }
        return written;
    }

    /** What Spark should see. */
    List<Row> rows() {
        return rows;
    }

    Dataset<Row> read(SparkSession spark) {
        return spark.read()
                .format("ecom-hbase")
                .option("quorum", TestHBase.quorum())
                .option("table", TABLE.getNameAsString())
                .option("key", KEY)
                .option("columns", COLUMNS)
                .load();
    }

    private void write(int count) throws IOException {
        try (Admin admin = TestHBase.connection().getAdmin()) {
            TableDescriptorBuilder descriptor = TableDescriptorBuilder.newBuilder(TABLE);
            List.of("d", "e", "t", "unmapped")
                    .forEach(family -> descriptor.setColumnFamily(ColumnFamilyDescriptorBuilder.of(family)));
            admin.createTable(descriptor.build(), new byte[][] {Bytes.toBytes("a|20261014"), Bytes.toBytes("b")});
        }
        List<Put> puts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            puts.add(row(i));
        }
        try (Table table = TestHBase.connection().getTable(TABLE)) {
            table.put(puts);
        }
    }

    private Put row(int number) {
        String site = pick(SITES);
        LocalDate day = LocalDate.ofEpochDay(MONDAY + random.nextInt(5));
        long device = random.nextInt(7) - 3;
        long at = 1_000L * number;
        Put put = new Put(Bytes.add(
                Bytes.toBytes(site + "|" + day.toString().replace("-", "")),
                Bytes.toBytes(device),
                Bytes.toBytes(Long.MAX_VALUE - at)));
        put.addColumn(Bytes.toBytes("unmapped"), Bytes.toBytes("x"), Bytes.toBytes("always here"));
        String name = cell(put, "d:name", pick(NAMES), Bytes::toBytes);
        Integer level = cell(put, "d:level", random.nextInt(9) - 4, Bytes::toBytes);
        Long total = cell(put, "d:total", random.nextInt(9) - 4L, Bytes::toBytes);
        Double ratio = cell(put, "d:ratio", random.nextInt(5) / 2.0 - 1, Bytes::toBytes);
        BigDecimal price = cell(put, "d:price", new BigDecimal(random.nextInt(9) - 4).setScale(3), Bytes::toBytes);
        byte[] raw = cell(put, "d:raw", new byte[] {(byte) random.nextInt(3), -1}, bytes -> bytes);
        Long seen = cell(put, "d:seen", 500L * (random.nextInt(9) - 4), Bytes::toBytes);
        Boolean good = cell(put, "d:good", random.nextBoolean(), Bytes::toBytes);
        LocalDate due = cell(put, "e:due", day.plusDays(random.nextInt(3)), date -> Bytes.toBytes(date.toString()));
        // Several texts of one number: their bytes cannot be compared.
        Long writtenNumber = cell(
                put,
                "e:written",
                random.nextInt(9) - 4L,
                value -> Bytes.toBytes(value < 0 ? value.toString() : "+0" + value));
        Map<String, Long> tags = new TreeMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            long value = random.nextInt();
            tags.put("t" + value, value);
            put.addColumn(Bytes.toBytes("t"), Bytes.toBytes("t" + value), Bytes.toBytes(value));
        }
        rows.add(RowFactory.create(
                site,
                day,
                device,
                time(at),
                name,
                level,
                total,
                ratio,
                price,
                raw,
                seen == null ? null : time(seen),
                good,
                due,
                writtenNumber,
                CollectionConverters.asScala(tags)));
        return put;
    }

    /** Leaves out a third of the cells. */
    private <T> @Nullable T cell(Put put, String cell, T value, Function<T, byte[]> bytes) {
        if (random.nextInt(3) == 0) {
            return null;
        }
        String[] names = cell.split(":");
        put.addColumn(Bytes.toBytes(names[0]), Bytes.toBytes(names[1]), bytes.apply(value));
        return value;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static LocalDateTime time(long millis) {
        return LocalDateTime.ofEpochSecond(
                Math.floorDiv(millis, 1_000L), (int) Math.floorMod(millis, 1_000L) * 1_000_000, ZoneOffset.UTC);
    }
}
