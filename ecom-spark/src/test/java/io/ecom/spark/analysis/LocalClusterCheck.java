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
import io.ecom.spark.SparkSessions;
import io.ecom.spark.clean.Cleaning;
import io.ecom.spark.source.FileTables;
import io.ecom.spark.source.Tables;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * All analyses, and the admission at cluster scale, in a cluster of two workers: processes of their own, so that whatever a task
 * needs has to be sent to it. Runs with the profile {@code cluster}, which makes the {@code SPARK_HOME} that workers want.
 */
class LocalClusterCheck {
    @Test
    void everyTableEqualsThePlainJavaAnswerWhereTasksAreOtherProcesses(@TempDir Path folder) throws IOException {
        for (String name : List.of("users", "categories", "products", "sessions_0", "sessions_1", "transactions")) {
            String file = name + ".json.gz";
            try (InputStream in = DatasetReader.class.getResourceAsStream("/course_sample/" + file)) {
                Files.copy(in, folder.resolve(file));
            }
        }
        DatasetReader dataset = DatasetReader.open(folder);
        Answers answers = new Answers(Duration.ofHours(24));
        Admission admission = dataset.admit(answers, Quarantine.NONE, Progress.NONE);
        SparkSession spark = SparkSessions.on(
                "local-cluster[2,1,2048]",
                Map.of(
                        "spark.executor.extraClassPath",
                        System.getProperty("java.class.path"),
                        "spark.executor.memory",
                        "1g"));
        try (Cleaning cleaning = Cleaning.of(spark, dataset)) {
            assertThat(spark.sparkContext().getExecutorMemoryStatus().size()).isEqualTo(3);
            assertAgree(FileTables.read(spark, dataset, admission.index()), answers);
            assertThat(cleaning.dataQuality()).isEqualTo(admission.dataQuality());
            assertThat(cleaning.tables().sessions().count()).isEqualTo(answersSessions(answers));
        } finally {
            spark.stop();
        }
    }

    private static long answersSessions(Answers answers) {
        return answers.conversionByDepth().rows().stream()
                .mapToLong(depth -> depth.sessions())
                .sum();
    }

    private static void assertAgree(Tables tables, Answers answers) {
        Map<String, Analysis<?>> analyses = Analyses.all(AnalysisOptions.DEFAULTS).stream()
                .collect(Collectors.toMap(analysis -> analysis.table().name(), analysis -> analysis));
        try (Facts facts = Facts.of(tables)) {
            for (Answer<?> answer : answers.all()) {
                assertThat(csv(analyses.get(answer.table().name()), facts))
                        .as(answer.table().name())
                        .isEqualTo(answer.csv());
            }
        }
    }

    private static <R extends Record> String csv(Analysis<R> analysis, Facts facts) {
        return ResultCsv.text(analysis.table(), Lists.newArrayList(analysis.rows(facts)));
    }
}
