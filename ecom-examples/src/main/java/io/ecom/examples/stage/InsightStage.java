package io.ecom.examples.stage;

import io.ecom.analytics.insight.Evidence;
import io.ecom.analytics.insight.Insights;
import io.ecom.analytics.truth.TruthScores;
import io.ecom.model.insight.Statement;
import io.ecom.model.json.DatasetReader;
import io.ecom.model.json.InsightsFile;
import io.ecom.model.json.TruthFolder;
import io.ecom.model.result.ClvModel;
import io.ecom.model.result.ResultCsv;
import io.ecom.model.result.ResultTable;
import io.ecom.model.result.TruthScore;
import java.nio.file.Path;
import java.util.List;

/**
 * Says what stands out in a run's tables and, of a data set that carries its truth, how much of it the analyses found.
 *
 * @param customerValue the models behind the table {@code clv}
 * @param tables where the tables lie; {@code truth_score} is added to them
 * @param file where the statements go
 */
public record InsightStage(DatasetReader dataset, ClvModel customerValue, Path tables, Path file) {
    /** @param scores empty when the data set does not carry its truth */
    public record Told(List<Statement> statements, List<TruthScore> scores) {}

    public Told run() {
        Evidence evidence = Evidence.read(tables);
        List<Statement> statements = Insights.of(evidence);
        InsightsFile.write(statements, file);
        List<TruthScore> scores = TruthFolder.ofDataset(dataset.folder())
                .map(truth -> TruthScores.of(truth, evidence, customerValue, dataset))
                .orElse(List.of());
        if (!scores.isEmpty()) {
            ResultCsv.write(ResultTable.of(TruthScore.class), scores.iterator(), tables);
        }
        return new Told(statements, scores);
    }
}
