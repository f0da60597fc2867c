package io.ecom.examples.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.analytics.answer.Answer;
import io.ecom.analytics.answer.Answers;
import io.ecom.analytics.basket.PairLimits;
import io.ecom.analytics.clv.table.ClvOptions;
import io.ecom.generator.OutputOptions;
import io.ecom.generator.Preset;
import io.ecom.generator.ShopGenerator;
import io.ecom.generator.TruthPlace;
import io.ecom.model.insight.Statement;
import io.ecom.model.insight.Statement.Kind;
import io.ecom.model.json.DatasetReader;
import io.ecom.model.json.InsightsFile;
import io.ecom.model.load.Progress;
import io.ecom.model.load.Quarantine;
import io.ecom.model.result.ResultCsv;
import io.ecom.model.result.ResultTable;
import io.ecom.model.result.TruthScore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InsightStageTest {
    @TempDir
    private Path temp;

    @Test
    void statementsAndScoresLieInFilesAsTheyWereTold() throws IOException {
        InsightStage.Told told = tell(TruthPlace.inside());

        assertThat(InsightsFile.read(temp.resolve("insights.json"))).isEqualTo(told.statements());
        assertThat(told.statements().get(0))
                .satisfies(campaign -> assertThat(campaign.kind()).isEqualTo(Kind.INCIDENT))
                .extracting(Statement::sentence)
                .asString()
                .startsWith("Sessions from email were ");
        assertThat(ResultCsv.read(ResultTable.of(TruthScore.class), temp.resolve("tables")))
                .isEqualTo(told.scores());
        assertThat(told.scores())
                .extracting(TruthScore::analysis)
                .contains("incidents", "complements", "seasons", "customers");
        assertThat(told.scores()).extracting(TruthScore::measure).contains("r", "alpha", "p", "share_alive");
    }

    @Test
    void withoutItsTruthADataSetHasNoScores() throws IOException {
        assertThat(tell(TruthPlace.nowhere()).scores()).isEmpty();
        assertThat(temp.resolve("tables/truth_score.csv")).doesNotExist();
    }

    private InsightStage.Told tell(TruthPlace truth) throws IOException {
        Path data = temp.resolve("data");
        ShopGenerator.of(Preset.TINY.options())
                .writeTo(data, OutputOptions.defaults().withTruth(truth), Progress.NONE);
        DatasetReader dataset = DatasetReader.open(data);
        Answers answers = new Answers(Duration.ofHours(24), PairLimits.DEFAULTS, ClvOptions.DEFAULTS.resampling(2));
        dataset.admit(answers, Quarantine.NONE, Progress.NONE);
        Path tables = Files.createDirectories(temp.resolve("tables"));
        List<Answer<?>> all = answers.all();
        all.forEach(answer -> write(answer, tables));
        return new InsightStage(dataset, answers.clvModel(), tables, temp.resolve("insights.json")).run();
    }

    private static <R extends Record> void write(Answer<R> answer, Path folder) {
        ResultCsv.write(answer.table(), answer.rows().iterator(), folder);
    }
}
