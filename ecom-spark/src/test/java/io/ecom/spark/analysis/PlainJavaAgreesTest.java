package io.ecom.spark.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Lists;
import io.ecom.analytics.answer.Answer;
import io.ecom.analytics.answer.Answers;
import io.ecom.model.admission.Admission;
import io.ecom.model.json.DatasetReader;
import io.ecom.model.load.Progress;
import io.ecom.model.load.Quarantine;
import io.ecom.model.result.ResultCsv;
import io.ecom.spark.LocalSpark;
import io.ecom.spark.RandomShop;
import io.ecom.spark.source.FileTables;
import io.ecom.spark.source.RecordTables;
import io.ecom.spark.source.Tables;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds each of Spark's tables against the one that plain Java makes of the same records, byte for byte. */
@ExtendWith(LocalSpark.class)
class PlainJavaAgreesTest {
    /** Both zones have half hours; Saint John's sets its clock back within the time of these records. */
    @ParameterizedTest
    @ValueSource(strings = {"Asia/Kolkata", "America/St_Johns"})
    void onARandomShopInAnyZone(String zone, SparkSession spark) {
        SparkSession elsewhere = spark.newSession();
        elsewhere.conf().set("spark.sql.session.timeZone", zone);
        Answers answers = new Answers(AnalysisOptions.DEFAULTS.funnelWindow());
        RecordTables records = new RecordTables();
        RandomShop.send(zone.hashCode(), 120, answers);
        RandomShop.send(zone.hashCode(), 120, records);

        assertAgree(records.tables(elsewhere), answers);
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
        Answers answers = new Answers(AnalysisOptions.DEFAULTS.funnelWindow());
        Admission admission = dataset.admit(answers, Quarantine.NONE, Progress.NONE);

        assertAgree(FileTables.read(spark, dataset, admission.index()), answers);
    }

    private static void assertAgree(Tables tables, Answers answers) {
        Map<String, Analysis<?>> analyses = Analyses.all(AnalysisOptions.DEFAULTS).stream()
                .collect(Collectors.toMap(analysis -> analysis.table().name(), analysis -> analysis));
        try (Facts facts = Facts.of(tables)) {
            for (Answer<?> answer : answers.all()) {
                String name = answer.table().name();
                assertThat(csv(analyses.get(name), facts)).as(name).isEqualTo(answer.csv());
            }
        }
    }

    private static <R extends Record> String csv(Analysis<R> analysis, Facts facts) {
        return ResultCsv.text(analysis.table(), Lists.newArrayList(analysis.rows(facts)));
    }
}
