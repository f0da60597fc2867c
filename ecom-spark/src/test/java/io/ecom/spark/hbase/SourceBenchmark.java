package io.ecom.spark.hbase;

import com.google.common.base.Stopwatch;
import com.sun.management.OperatingSystemMXBean;
import io.ecom.hbase.HBaseOptions;
import io.ecom.hbase.embedded.EmbeddedHBase;
import io.ecom.spark.SparkSessions;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.hbase.TableName;
import org.apache.hadoop.hbase.client.Admin;
import org.apache.hadoop.hbase.client.BufferedMutator;
import org.apache.hadoop.hbase.client.ColumnFamilyDescriptorBuilder;
import org.apache.hadoop.hbase.client.Connection;
import org.apache.hadoop.hbase.client.Put;
import org.apache.hadoop.hbase.client.Result;
import org.apache.hadoop.hbase.client.TableDescriptorBuilder;
import org.apache.hadoop.hbase.io.ImmutableBytesWritable;
import org.apache.hadoop.hbase.io.compress.Compression;
import org.apache.hadoop.hbase.io.encoding.DataBlockEncoding;
import org.apache.hadoop.hbase.mapreduce.TableInputFormat;
import org.apache.hadoop.hbase.util.Bytes;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/**
 * How long the source and {@code TableInputFormat} take for the same rows, one after the other in the same run.
 *
 * <pre>
 * mvn -q -pl ecom-model,ecom-analytics,ecom-mongo,ecom-hbase,ecom-spark test-compile dependency:build-classpath \
 *     -Dmdep.outputFile=target/classpath.txt
 * OPENS=$(sed -n '/<jvm.opens>/,/<\/jvm.opens>/p' pom.xml | sed 's/<[^>]*>//g')
 * java -Xmx3g $OPENS -cp ecom-spark/target/test-classes:ecom-spark/target/classes:$(cat ecom-spark/target/classpath.txt) \
 *     io.ecom.spark.hbase.SourceBenchmark 300000
 * </pre>
 *
 * What {@code OPENS} takes from the parent pom lets Spark see into the JDK, as in every build. The servers run in the same
 * process, so that their work counts in the seconds of processor.
 */
final class SourceBenchmark {
    private static final TableName TABLE = TableName.valueOf("benchmark");
    private static final byte[] FAMILY = Bytes.toBytes("d");
    private static final int REGIONS = 8;
    private static final int ROUNDS = 12;
    private static final int TEXTS = 5;
    private static final long START = 1_735_689_600_000L;

    private final SparkSession spark;
    private final String quorum;
    private final int rows;

    private SourceBenchmark(SparkSession spark, String quorum, int rows) {
        this.spark = spark;
        this.quorum = quorum;
        this.rows = rows;
    }

    public static void main(String[] args) throws IOException {
        int rows = args.length == 0 ? 300_000 : Integer.parseInt(args[0]);
        Path folder = Files.createTempDirectory("ecom-source-benchmark");
        try (EmbeddedHBase server = EmbeddedHBase.startTemporary(folder);
                SparkSession spark = SparkSessions.local()) {
            SourceBenchmark benchmark = new SourceBenchmark(spark, server.quorum(), rows);
            benchmark.load();
            benchmark.compare("full scan", benchmark.source(), benchmark.inputFormat());
            String range = "id >= '%s' and id < '%s'".formatted(id(rows / 2), id(rows / 2 + rows / 20));
            benchmark.compare(
                    "5 % key range",
                    benchmark.source().filter(range), benchmark.inputFormat().filter(range));
        } finally {
            HBaseTables.closeIdleConnections();
            FileUtil.fullyDelete(folder.toFile());
        }
    }

    private void compare(String what, Dataset<Row> source, Dataset<Row> inputFormat) {
        check(what, source, inputFormat);
        List<double[]> ours = new ArrayList<>();
        List<double[]> theirs = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            ours.add(seconds(source));
            theirs.add(seconds(inputFormat));
        }
        double[] best = best(ours);
        double[] other = best(theirs);
        System.out.printf(
                "%-14s ecom-hbase %6.2f s (%6.2f s cpu)   TableInputFormat %6.2f s (%6.2f s cpu)   %5.1f times (%5.1f"
                        + " cpu)%n",
                what, best[0], best[1], other[0], other[1], other[0] / best[0], other[1] / best[1]);
    }

    /** Both read the same rows. */
    private static void check(String what, Dataset<Row> source, Dataset<Row> inputFormat) {
        String sums = "count(*), sum(n0), sum(n1), sum(price), max(at), sum(hash(*))";
        Row ours = source.selectExpr(sums.split(", ")).head();
        Row theirs = inputFormat.selectExpr(sums.split(", ")).head();
        if (!ours.equals(theirs)) {
            throw new IllegalStateException("Different rows for '%s': %s and %s".formatted(what, ours, theirs));
        }
        System.out.println(what + ": " + ours.getLong(0) + " rows");
    }

    /** On the clock and of processor, with every column of every row made. */
    private static double[] seconds(Dataset<Row> rows) {
        OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = process.getProcessCpuTime();
        Stopwatch clock = Stopwatch.createStarted();
        rows.write().format("noop").mode("overwrite").save();
        return new double[] {clock.elapsed().toNanos() / 1e9, (process.getProcessCpuTime() - cpu) / 1e9};
    }

    private static double[] best(List<double[]> rounds) {
        double[] best = rounds.get(0).clone();
        for (double[] round : rounds) {
            Arrays.setAll(best, i -> Math.min(best[i], round[i]));
        }
        return best;
    }

    private Dataset<Row> source() {
        StringBuilder columns = new StringBuilder();
        for (int i = 0; i < TEXTS; i++) {
            columns.append("t%1$d=d:t%1$d:string; n%1$d=d:n%1$d:long_bytes;".formatted(i));
        }
        columns.append(
                "price=d:price:decimal(18,2); at=d:at:timestamp_ntz; ratio=d:ratio:double_bytes; good=d:good:boolean;"
                        + " level=d:level:int");
        return spark.read()
                .format(HBaseSource.NAME)
                .option("quorum", quorum)
                .option("table", TABLE.getNameAsString())
                .option("key", "id:string")
                .option("columns", columns.toString())
                .option("anchor", "d:t0")
                .load();
    }

    /** As one would write it by hand: all cells of the family, each row made of its cells by their names. */
    private Dataset<Row> inputFormat() {
        Configuration settings = HBaseOptions.of(quorum).configuration();
        settings.set(TableInputFormat.INPUT_TABLE, TABLE.getNameAsString());
        settings.set(TableInputFormat.SCAN_CACHEDROWS, "2000");
        settings.setBoolean(TableInputFormat.SCAN_CACHEBLOCKS, false);
        JavaRDD<Row> made = JavaSparkContext.fromSparkContext(spark.sparkContext())
                .newAPIHadoopRDD(settings, TableInputFormat.class, ImmutableBytesWritable.class, Result.class)
                .map(pair -> row(pair._2));
        return spark.createDataFrame(made, source().schema());
    }

    private static Row row(Result result) {
        Object[] values = new Object[2 * TEXTS + 6];
        values[0] = Bytes.toString(result.getRow());
        for (int i = 0; i < TEXTS; i++) {
            values[1 + 2 * i] = Bytes.toString(cell(result, "t" + i));
            values[2 + 2 * i] = Bytes.toLong(cell(result, "n" + i));
        }
        values[11] = new BigDecimal(Bytes.toString(cell(result, "price")));
        values[12] = LocalDateTime.parse(Bytes.toString(cell(result, "at")));
        values[13] = Bytes.toDouble(cell(result, "ratio"));
        values[14] = Bytes.toString(cell(result, "good")).equals("true");
        values[15] = Integer.valueOf(Bytes.toString(cell(result, "level")));
        return RowFactory.create(values);
    }

    private static byte[] cell(Result result, String qualifier) {
        return result.getValue(FAMILY, Bytes.toBytes(qualifier));
    }

    private void load() throws IOException {
        try (Connection connection = HBaseOptions.of(quorum).connect();
                Admin admin = connection.getAdmin()) {
            byte[][] splits = new byte[REGIONS - 1][];
            Arrays.setAll(splits, i -> Bytes.toBytes(id((i + 1) * (rows / REGIONS))));
            admin.createTable(
                    TableDescriptorBuilder.newBuilder(TABLE)
                            .setColumnFamily(ColumnFamilyDescriptorBuilder.newBuilder(FAMILY)
                                    .setCompressionType(Compression.Algorithm.GZ)
                                    .setDataBlockEncoding(DataBlockEncoding.FAST_DIFF)
                                    .build())
                            .build(),
                    splits);
            try (BufferedMutator mutator = connection.getBufferedMutator(TABLE)) {
                for (int i = 0; i < rows; i++) {
                    mutator.mutate(put(i));
                }
            }
            admin.flush(TABLE);
        }
    }

    private static Put put(int number) {
        Put put = new Put(Bytes.toBytes(id(number)));
        for (int i = 0; i < TEXTS; i++) {
            add(put, "t" + i, Bytes.toBytes("text " + (number * 31L + i) % 1_000));
            add(put, "n" + i, Bytes.toBytes(number * 17L + i));
        }
        LocalDateTime at = LocalDateTime.ofEpochSecond(START / 1_000 + number, 125_000_000, ZoneOffset.UTC);
        add(put, "price", Bytes.toBytes(BigDecimal.valueOf(number % 100_000, 2).toPlainString()));
        add(put, "at", Bytes.toBytes(at.toString()));
        add(put, "ratio", Bytes.toBytes(number / 7.0));
        add(put, "good", Bytes.toBytes(Boolean.toString(number % 3 == 0)));
        add(put, "level", Bytes.toBytes(Integer.toString(number % 9)));
        return put;
    }

    private static void add(Put put, String qualifier, byte[] value) {
        put.addColumn(FAMILY, Bytes.toBytes(qualifier), value);
    }

    private static String id(int number) {
        return "%09d".formatted(number);
    }
}
