package io.ecom.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.analytics.answer.Answers;
import io.ecom.analytics.insight.Evidence;
import io.ecom.analytics.truth.TruthScores;
import io.ecom.model.json.DatasetReader;
import io.ecom.model.json.TruthFolder;
import io.ecom.model.load.Progress;
import io.ecom.model.load.Quarantine;
import io.ecom.model.result.TruthScore;
import io.ecom.model.truth.Truth;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The truth of a generated data set beside what the analyses make of its files. */
final class TruthFoundTest {
    @TempDir
    private Path folder;

    @Test
    void ofDirtyFilesNearlyAllDefectsAreFoundAndNothingElse() {
        Map<String, BigDecimal> scores =
                scores(Preset.TINY.options().withUsers(400).withGoods(300, 30).withActivity(5_000, 1_500), 0.15);

        assertThat(scores.get("defects recall")).isGreaterThanOrEqualTo(new BigDecimal("0.99"));
        assertThat(scores.get("defects precision")).isGreaterThanOrEqualTo(new BigDecimal("0.99"));
    }

    @Test
    void whatWasPlantedIsMostlyFound() {
        Map<String, BigDecimal> scores = scores(Preset.DEMO.options(), 0);

        assertThat(scores.get("incidents recall")).isEqualByComparingTo("1");
        assertThat(scores.get("incidents precision")).isEqualByComparingTo("1");
        assertThat(scores.get("incidents days_of_campaign")).isEqualByComparingTo("1");
        assertThat(scores.get("incidents category_of_campaign")).isEqualByComparingTo("1");
        assertThat(scores.get("incidents days_of_broken_mobile_checkout")).isEqualByComparingTo("1");
        assertThat(scores.get("incidents days_of_price_rise")).isEqualByComparingTo("1");
        assertThat(scores.get("complements recall")).isGreaterThanOrEqualTo(new BigDecimal("0.8"));
        assertThat(scores.get("seasons correlation")).isGreaterThanOrEqualTo(new BigDecimal("0.7"));
        assertThat(scores).doesNotContainKey("defects recall");
    }

    @ParameterizedTest
    @EnumSource(names = {"FLAT", "CDNOW"})
    void aShopOfAnEvenYearWritesNoSeasons(Preset preset) {
        ShopGenerator.of(preset.options().withUsers(100).withGoods(50, 5).withActivity(1_000, 100))
                .writeTo(folder.resolve("data"), OutputOptions.defaults(), Progress.NONE);

        assertThat(folder.resolve("data/_truth/seasons.ndjson")).isEmptyFile();
        assertThat(TruthFolder.ofDataset(folder.resolve("data")).orElseThrow().seasons())
                .isEmpty();
    }

    private Map<String, BigDecimal> scores(GeneratorOptions options, double dirty) {
        ShopGenerator.of(options)
                .writeTo(folder.resolve("data"), OutputOptions.defaults().withDirty(dirty), Progress.NONE);
        DatasetReader dataset = DatasetReader.open(folder.resolve("data"));
        Answers answers = new Answers(Duration.ofHours(24));
        dataset.admit(answers, Quarantine.NONE, Progress.NONE);
        Truth truth = TruthFolder.ofDataset(folder.resolve("data")).orElseThrow();
        List<TruthScore> scores = TruthScores.of(truth, Evidence.of(answers), null, dataset);
        return scores.stream()
                .filter(score -> score.value() != null)
                .collect(Collectors.toMap(score -> score.analysis() + " " + score.measure(), TruthScore::value));
    }
}
