package io.ecom.spark.analysis;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Lists;
import io.ecom.model.result.ResultCsv;
import io.ecom.spark.LocalSpark;
import io.ecom.spark.SmallShop;
import io.ecom.spark.source.Tables;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The analyses in somebody else's program: own data frames with own names, and a class path without the stores. */
@ExtendWith(LocalSpark.class)
class OwnFramesTest {
    @Test
    void ownFramesFitAfterTheirColumnsAreRenamed(SparkSession spark) {
        Dataset<Row> receipts = spark.sql("""
                SELECT * FROM VALUES
                  ('r1', 'ada', TIMESTAMP_NTZ'2026-10-01 10:00:00', 'paid', 'tent', 2L, 10.50),
                  ('r2', 'bob', TIMESTAMP_NTZ'2026-10-02 10:00:00', 'refunded', 'rope', 1L, 3.00)
                AS (receipt, customer, at, state, article, pieces, price)""");
        Dataset<Row> transactions = receipts.withColumnsRenamed(Map.of(
                        "receipt", "transaction_id", "customer", "user_id", "at", "timestamp", "state", "status"))
                .withColumn("amount", col("pieces").multiply(col("price")).cast("decimal(18,2)"))
                .withColumn("subtotal", col("amount"))
                .withColumn("total", col("amount"))
                .withColumn("discount", lit(0).cast("decimal(18,2)"))
                .withColumn("session_id", lit(null).cast("string"))
                .withColumn("payment_method", lit(null).cast("string"))
                .withColumn(
                        "items",
                        array(struct(
                                col("article").as("product_id"),
                                col("pieces").as("quantity"),
                                col("price").cast("decimal(18,2)").as("unit_price"),
                                col("amount").as("subtotal"))));
        Tables none = new SmallShop().users("ada", "bob").tables(spark);
        Tables shop = new Tables(
                none.users(),
                none.categories(),
                none.subcategories(),
                none.products(),
                none.sessions(),
                transactions,
                none.productDays());

        try (Facts facts = Facts.of(shop)) {
            assertThat(csv(new OrderStatusAnalysis(), facts)).isEqualTo("""
                    status,orders,share,gross,net
                    paid,1,0.500000,21.00,21.00
                    refunded,1,0.500000,3.00,3.00
                    """);
            assertThat(csv(new PurchaseFrequencyAnalysis(), facts)).contains("\none_time,1,1,1,1,21.00\n");
        }
    }

    @Test
    void theAnalysesNeedNeitherMongoDbNorHBase() throws IOException, InterruptedException {
        String classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.matches(".*(mongo|bson|hbase).*"))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + "/bin/java");
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--add-") || argument.startsWith("-XX:"))
                .toList());
        command.addAll(List.of("-Xmx512m", "-cp", classPath, WithoutStores.class.getName()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();

        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output).contains("order_status: 1 row, customers: 1 row");
    }

    private static <R extends Record> String csv(Analysis<R> analysis, Facts facts) {
        return ResultCsv.text(analysis.table(), Lists.newArrayList(analysis.rows(facts)));
    }
}
