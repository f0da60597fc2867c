package io.ecom.analytics.truth;

import io.ecom.analytics.insight.Evidence;
import io.ecom.model.json.DatasetReader;
import io.ecom.model.result.ClvModel;
import io.ecom.model.result.TruthScore;
import io.ecom.model.truth.Truth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much of what was planted in a data set its analyses found. */
public final class TruthScores {
    private TruthScores() {}

    /**
     * The table {@code truth_score}. A data set without planted defects is not read again.
     *
     * @param evidence the result tables; what is missing is found nothing in
     * @param model the models behind the table {@code clv}, null when there are none
     */
    public static List<TruthScore> of(Truth truth, Evidence evidence, @Nullable ClvModel model, DatasetReader dataset) {
        List<TruthScore> rows = new ArrayList<>();
        rows.addAll(IncidentScores.of(truth.incidents(), evidence));
        rows.addAll(ComplementScores.of(truth.complements(), evidence));
        rows.addAll(SeasonScores.of(truth.seasons(), evidence));
        if (!truth.defects().isEmpty()) {
            rows.addAll(DefectScores.of(truth.defects(), dataset));
        }
        rows.addAll(CustomerScores.of(truth, evidence, model));
        return List.copyOf(rows);
    }
}
