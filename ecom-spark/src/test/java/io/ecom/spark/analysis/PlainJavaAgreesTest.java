package io.ecom.spark.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Lists;
import io.ecom.analytics.answer.Answers;
import io.ecom.analytics.basket.PairLimits;
import io.ecom.analytics.clv.PurchaseLaw;
import io.ecom.analytics.clv.Span;
import io.ecom.analytics.clv.table.ClvOptions;
import io.ecom.analytics.clv.value.Horizon;
import io.ecom.model.Device;
import io.ecom.model.PageView;
import io.ecom.model.Place;
import io.ecom.model.RandomShop;
import io.ecom.model.SampleShop;
import io.ecom.model.Session;
import io.ecom.model.Transaction;
import io.ecom.model.User;
import io.ecom.model.admission.Admission;
import io.ecom.model.json.DatasetReader;
import io.ecom.model.load.FanOut;
import io.ecom.model.load.Progress;
import io.ecom.model.load.Quarantine;
import io.ecom.model.load.RecordSink;
import io.ecom.model.result.ResultCsv;
import io.ecom.spark.LocalSpark;
import io.ecom.spark.source.FileTables;
import io.ecom.spark.source.RecordTables;
import io.ecom.spark.source.Tables;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Holds each of Spark's tables against the one that plain Java makes of the same records, byte for byte. */
@ExtendWith(LocalSpark.class)
class PlainJavaAgreesTest {
    /** As many replicates as show that their intervals agree. */
    private static final ClvOptions QUICK = ClvOptions.DEFAULTS.resampling(5);

    private static final AnalysisOptions DEFAULTS =
            new AnalysisOptions(Duration.ofHours(24), PairLimits.DEFAULTS, QUICK);

    /** Both zones have half hours; Saint John's sets its clock back within the time of these records. */
    @Test
    void onARandomShopInTheZoneOfKolkata(SparkSession spark) {
        assertAgree(inZone("Asia/Kolkata", spark), 100, DEFAULTS);
    }

    @Test
    void onARandomShopInTheZoneOfSaintJohnsWithOtherOptions(SparkSession spark) {
        AnalysisOptions options = new AnalysisOptions(
                Duration.ofMinutes(90),
                new PairLimits(1, 40),
                QUICK.by(PurchaseLaw.BG_NBD).forecasting(Span.days(30)).over(Horizon.months(3, 0)));

        Answers answers = assertAgree(inZone("America/St_Johns", spark), 80, options);

        assertThat(answers.coPurchasesFound()).isGreaterThan(40);
    }

    private static SparkSession inZone(String zone, SparkSession spark) {
        SparkSession elsewhere = spark.newSession();
        elsewhere.conf().set("spark.sql.session.timeZone", zone);
        // Else Spark would bring these few rows into one partition, and no border between two were tried.
        elsewhere.conf().set("spark.sql.adaptive.coalescePartitions.enabled", false);
        elsewhere.conf().set("spark.sql.shuffle.partitions", 2);
        return elsewhere;
    }

    private static Answers assertAgree(SparkSession spark, int users, AnalysisOptions options) {
        Answers answers = answers(options);
        RecordTables records = new RecordTables();
        RandomShop.send(users, users, new FanOut(List.of(answers, records)));
        assertAgree(records.tables(spark), answers, options);
        return answers;
    }

    @Test
    void onShopsWithHardlyAnything(SparkSession spark) {
        List<User> one = List.of(SampleShop.USERS.get(0));
        assertAgree(spark, List.of(), List.of(), List.of());
        assertAgree(spark, one, List.of(), SampleShop.TRANSACTIONS.subList(0, 2));
    }

    @Test
    void onAShopWithoutSalesAndWithASessionThatNeverEnds(SparkSession spark) {
        Session one = SampleShop.SESSIONS.get(0);
        List<PageView> views = new ArrayList<>();
        for (int i = 0; i < 50_000; i++) {
            views.add(new PageView(
                    one.startTime().plusSeconds(i), i % 7 == 0 ? "cart" : "product_detail", null, null, null));
        }
        Session endless = new Session(
                "endless",
                one.userId(),
                one.startTime(),
                one.endTime(),
                one.durationSeconds(),
                Place.UNKNOWN,
                null,
                Device.UNKNOWN,
                List.of(),
                views,
                List.of(),
                "browsed",
                null);
        List<Transaction> cancelled = SampleShop.TRANSACTIONS.stream()
                .map(PlainJavaAgreesTest::cancelled)
                .toList();

        assertAgree(spark, SampleShop.USERS, List.of(one, endless), cancelled);
    }

    private static Transaction cancelled(Transaction order) {
        return new Transaction(
                order.transactionId(),
                order.sessionId(),
                order.userId(),
                order.timestamp(),
                order.items(),
                order.subtotal(),
                order.discount(),
                order.total(),
                null,
                "cancelled");
    }

    private static void assertAgree(
            SparkSession spark, List<User> users, List<Session> sessions, List<Transaction> transactions) {
        Answers answers = answers(DEFAULTS);
        RecordTables records = new RecordTables();
        RecordSink both = new FanOut(List.of(answers, records));
        users.forEach(both::user);
        SampleShop.CATEGORIES.forEach(both::category);
        SampleShop.PRODUCTS.forEach(both::product);
        sessions.forEach(both::session);
        transactions.forEach(both::transaction);

        assertAgree(records.tables(spark), answers, DEFAULTS);
    }

    private static Answers answers(AnalysisOptions options) {
        return new Answers(options.funnelWindow(), options.pairs(), options.clv());
    }

    @Test
    void onTheCourseSampleReadFromFiles(SparkSession spark, @TempDir Path folder) throws IOException {
        for (String name : List.of("users", "categories", "products", "sessions_0", "sessions_1", "transactions")) {
            String file = name + ".json.gz";
            try (InputStream in = DatasetReader.class.getResourceAsStream("/course_sample/" + file)) {
                Files.copy(in, folder.resolve(file));
            }
        }
        DatasetReader dataset = DatasetReader.open(folder);
        Answers answers = answers(DEFAULTS);
        Admission admission = dataset.admit(answers, Quarantine.NONE, Progress.NONE);

        assertAgree(FileTables.read(spark, dataset, admission.index()), answers, DEFAULTS);
    }

    private static void assertAgree(Tables tables, Answers answers, AnalysisOptions options) {
        Map<String, Analysis<?>> analyses = Analyses.all(options).stream()
                .collect(Collectors.toMap(analysis -> analysis.table().name(), analysis -> analysis));
        assertThat(analyses).hasSameSizeAs(answers.all());
        try (Facts facts = Facts.of(tables)) {
            // Side by side, as a run does it: facts are safe for it, and half of the time is planning.
            answers.all().parallelStream().forEach(answer -> assertThat(
                            csv(analyses.get(answer.table().name()), facts))
                    .as(answer.table().name())
                    .isEqualTo(answer.csv()));
            assertThat(new ClvAnalysis(options.clv()).model(facts)).isEqualTo(answers.clvModel());
            Optional<String> remark = new CoPurchaseAnalysis(options.pairs()).remark(facts);
            assertThat(remark)
                    .isEqualTo(
                            answers.coPurchasesFound() <= options.pairs().maxPairs()
                                    ? Optional.empty()
                                    : Optional.of("The first %d of %d pairs of products are shown"
                                            .formatted(options.pairs().maxPairs(), answers.coPurchasesFound())));
        }
    }

    private static <R extends Record> String csv(Analysis<R> analysis, Facts facts) {
        return ResultCsv.text(analysis.table(), Lists.newArrayList(analysis.rows(facts)));
    }
}
