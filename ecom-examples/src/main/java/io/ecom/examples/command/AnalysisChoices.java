package io.ecom.examples.command;

import io.ecom.analytics.answer.Answers;
import io.ecom.examples.stage.QuarantineLimit;
import io.ecom.examples.stage.SparkTables;
import io.ecom.spark.analysis.AnalysisOptions;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Mixin;

/** What can be chosen where records are admitted and analyzed. */
final class AnalysisChoices {
    @Mixin
    private AdmissionChoices admission = new AdmissionChoices();

    @Mixin
    private QuestionChoices questions = new QuestionChoices();

    @Mixin
    private SparkChoices spark = new SparkChoices();

    /** Opens Spark on the chosen master. */
    SparkTables openSpark(Path scratch) {
        return spark.open(scratch);
    }

    QuarantineLimit limit() {
        return admission.limit();
    }

    /** Plain-Java answers that have heard nothing yet. */
    Answers answers() {
        return questions.answers();
    }

    AnalysisOptions options() {
        return new AnalysisOptions(questions.funnelWindow(), questions.pairs(), questions.clv());
    }

    Map<String, String> asText() {
        Map<String, String> text = new LinkedHashMap<>();
        text.put("max-bad", String.valueOf(admission.limit().share()));
        text.putAll(questions.asText());
        text.put("spark", spark.master());
        return text;
    }
}
