package io.ecom.spark.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Lists;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.ecom.analytics.answer.Answers;
import io.ecom.hbase.HBaseStore;
import io.ecom.hbase.TableOptions;
import io.ecom.model.SampleShop;
import io.ecom.model.load.FanOut;
import io.ecom.model.load.Loader;
import io.ecom.model.result.ResultCsv;
import io.ecom.mongo.MongoOptions;
import io.ecom.mongo.MongoStore;
import io.ecom.spark.LocalSpark;
import io.ecom.spark.hbase.HBaseTables;
import io.ecom.spark.hbase.SharedHBase;
import io.ecom.spark.source.MongoTables;
import io.ecom.spark.source.Tables;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The analyses that join users and orders of MongoDB with sessions of HBase: what they answer, and what they read for it. */
@ExtendWith(LocalSpark.class)
class TwoStoresTest {
    private static final String PREFIX = "two_";
    private static final Answers ANSWERS = new Answers(Duration.ofHours(24));
    private static MongoServer server;

    @BeforeAll
    static void load() {
        server = new MongoServer(new MemoryBackend());
        server.bind("127.0.0.1", 0);
        try (MongoStore mongo = MongoStore.open(MongoOptions.of(server.getConnectionString()));
                HBaseStore hbase = HBaseStore.over(SharedHBase.connection(), TableOptions.DEFAULT.withPrefix(PREFIX));
                Loader toMongo = mongo.load("sample");
                Loader toHBase = hbase.load("sample")) {
            SampleShop.sendTo(new FanOut(List.of(toMongo, toHBase, ANSWERS)));
            toMongo.finish(List.of());
            toHBase.finish(List.of());
        }
    }

    @AfterAll
    static void stop() {
        server.shutdownNow();
    }

    @Test
    void customersJoinsBothStoresInOnePlanThatReadsOnlyItsColumns(SparkSession spark) {
        try (Facts facts = Facts.of(tables(spark))) {
            assertThat(csv(new CustomerAnalysis(), facts))
                    .isEqualTo(ANSWERS.customers().csv());
            String plan = plan(new CustomerAnalysis().dataset(facts));
            assertReadsBothStores(plan);
        }
    }

    @Test
    void engagementJoinsBothStoresInOnePlanThatReadsOnlyItsColumns(SparkSession spark) {
        try (Facts facts = Facts.of(tables(spark))) {
            assertThat(csv(new EngagementAnalysis(), facts))
                    .isEqualTo(ANSWERS.engagement().csv());
            assertReadsBothStores(plan(EngagementAnalysis.metrics(facts)));
        }
    }

    @Test
    void aUsersQuestionIsPushedDownToBothStores(SparkSession spark) {
        Tables all = tables(spark);
        Tables ofUser = new Tables(
                all.users().filter("user_id = 'u1'"),
                all.categories(),
                all.subcategories(),
                all.products(),
                all.sessions().filter("user_id = 'u1'"),
                all.transactions().filter("user_id = 'u1'"),
                all.productDays());
        try (Facts facts = Facts.of(ofUser)) {
            assertThat(csv(new CustomerAnalysis(), facts).lines())
                    .hasSize(2)
                    .last()
                    .asString()
                    .startsWith("u1,");
            String plan = plan(new CustomerAnalysis().dataset(facts));
            assertThat(plan).contains("ranges=[[u1#, u1$)]");
            // A filter that the connector takes is gone from Spark's plan.
            assertThat(above("ecom.users", plan)).isNotEmpty().noneMatch(line -> line.contains("Filter"));
            assertThat(above("ecom.transactions", plan)).isNotEmpty().noneMatch(line -> line.contains("Filter"));
        }
    }

    private static void assertReadsBothStores(String plan) {
        assertThat(columnsOf("MongoScan{namespaceDescription=ecom.users}", plan))
                .containsExactly("_id", "registration_date", "birth_date");
        assertThat(columnsOf("MongoScan{namespaceDescription=ecom.transactions}", plan))
                .as("columns of orders; one that no analysis uses is not read, and comes off the list when one does")
                .contains("user_id", "total")
                .doesNotContain("discount", "payment_method");
        assertThat(columnsOf("ecom-hbase two_user_sessions ranges", plan))
                .contains("user_id", "duration_seconds", "page_views")
                .doesNotContain("cart", "viewed_products", "ip_address", "city", "end_time");
    }

    /** The columns that a scan reads, found by what it says of itself behind them. */
    private static List<String> columnsOf(String scan, String plan) {
        Matcher found = Pattern.compile("BatchScan [^\\[]*\\[([^\\]]*)] " + Pattern.quote(scan))
                .matcher(plan);
        assertThat(found.find()).as(scan).isTrue();
        return Stream.of(found.group(1).split(", "))
                .map(column -> column.replaceFirst("#.*", ""))
                .toList();
    }

    /** What stands above the scan of a collection in its part of the plan, up to where Spark keeps rows. */
    private static List<String> above(String scan, String plan) {
        List<String> lines = plan.lines().toList();
        int at = 0;
        while (!lines.get(at).contains(scan)) {
            at++;
        }
        int from = at;
        while (!lines.get(from).contains("InMemoryRelation") && !lines.get(from).contains("Join")) {
            from--;
        }
        return lines.subList(from + 1, at);
    }

    private static Tables tables(SparkSession spark) {
        String quorum = SharedHBase.quorum();
        return MongoTables.in(spark, server.getConnectionString(), MongoOptions.DEFAULT_DATABASE)
                .with(HBaseTables.sessions(spark, quorum, PREFIX), HBaseTables.productDays(spark, quorum, PREFIX));
    }

    private static String plan(Dataset<Row> dataset) {
        return dataset.queryExecution().executedPlan().toString();
    }

    private static <R extends Record> String csv(Analysis<R> analysis, Facts facts) {
        return ResultCsv.text(analysis.table(), Lists.newArrayList(analysis.rows(facts)));
    }
}
