package io.ecom.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.analytics.answer.Answer;
import io.ecom.analytics.answer.Answers;
import io.ecom.analytics.scorecard.Scorecard;
import io.ecom.model.json.DatasetReader;
import io.ecom.model.json.InsightsFile;
import io.ecom.model.load.Progress;
import io.ecom.model.load.Quarantine;
import io.ecom.model.result.Reconciliation;
import io.ecom.model.result.ResultCsv;
import io.ecom.model.result.ResultTable;
import io.ecom.model.result.Score;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way over the course's sample: a MongoDB wire, a real HBase, Spark over both, the report. */
class RunCommandTest {
    @TempDir
    private static Path temp;

    private static Path out;
    private static CommandRun run;
    private static Answers answers;

    @BeforeAll
    static void runOverTheSample() {
        Path data = CourseSample.copyTo(temp.resolve("data"));
        out = temp.resolve("out");
        run = CommandRun.of(temp.resolve("home"), "run", "--data", data.toString(), "--out", out.toString());
        answers = new Answers(Duration.ofHours(24));
        DatasetReader.open(data).admit(answers, Quarantine.NONE, Progress.NONE);
    }

    @Test
    void everyTableEqualsThePlainJavaAnswer() throws IOException {
        for (Answer<?> answer : answers.all()) {
            Path file = out.resolve("tables").resolve(answer.table().name() + ".csv");
            assertThat(Files.readString(file)).as(answer.table().name()).isEqualTo(answer.csv());
        }
    }

    @Test
    void theRunEndsWellAndSaysWhatItDid() {
        assertThat(run.errors()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.outLines())
                .anySatisfy(line ->
                        assertThat(line).contains("load").contains("records into both stores, none quarantined"))
                .anySatisfy(line -> assertThat(line).contains("reconcile").contains("all engines agree"))
                .last()
                .isEqualTo("Report: " + out.resolve("report.html"));
    }

    @Test
    void atLeastTwelveQuestionsAreAnsweredByTwoEnginesOrMore() {
        List<Reconciliation> rows = ResultCsv.read(ResultTable.of(Reconciliation.class), out.resolve("tables"));

        assertThat(rows).allSatisfy(row -> {
            assertThat(row.agrees()).isTrue();
            assertThat(row.digest()).isNotNull();
        });
        assertThat(rows.stream()
                        .map(Reconciliation::question)
                        .distinct()
                        .filter(question -> rows.stream()
                                        .filter(row -> row.question().equals(question))
                                        .count()
                                >= 2))
                .hasSizeGreaterThanOrEqualTo(12);
    }

    @Test
    void theScorecardLiesBesideTheTablesAndStandsInTheReport() throws IOException {
        Scorecard scorecard = new Scorecard();
        DatasetReader.open(temp.resolve("data")).admit(scorecard, Quarantine.NONE, Progress.NONE);

        assertThat(ResultCsv.read(ResultTable.of(Score.class), out.resolve("tables")))
                .isEqualTo(scorecard.scores());
        assertThat(out.resolve("report.html")).content().contains("id=\"scorecard\"");
    }

    @Test
    void theFolderHoldsTablesReportFactsAndLogAndNothingIsLeftBesideIt() throws IOException {
        assertThat(out.resolve("report.html")).isNotEmptyFile();
        assertThat(InsightsFile.read(out.resolve("insights.json"))).isNotEmpty();
        assertThat(out.resolve("run.json")).content().contains("\"status\": \"COMPLETE\"");
        assertThat(out.resolve("logs/ecom.log").getParent()).isDirectory();
        try (Stream<Path> files = Files.list(temp)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("data", "out");
        }
    }
}
