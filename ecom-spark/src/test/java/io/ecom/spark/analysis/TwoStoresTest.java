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
            System.out.println(plan);
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
            System.out.println(plan);
            assertThat(plan).contains("ranges=[[u1#, u1$)]");
        }
    }

    private static void assertReadsBothStores(String plan) {
        assertThat(plan).doesNotContain("email", "payment_method", "ip_address", "cart");
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
