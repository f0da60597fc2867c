package io.ecom.examples.command;

import io.ecom.analytics.answer.Answers;
import io.ecom.examples.stage.SparkTables;
import io.ecom.spark.analysis.AnalysisOptions;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What can be chosen about admission and analyses. */
final class AnalysisChoices {
    @Mixin
    private AdmissionChoices admission = new AdmissionChoices();

    @Mixin
    private QuestionChoices questions = new QuestionChoices();

    @Option(
            names = "--spark",
            paramLabel = "MASTER",
            defaultValue = "local[*]",
            description = "The Spark master to work on (default: ${DEFAULT-VALUE}).")
    private String sparkMaster = "";

    @Option(names = "--spark-ui", description = "Keep Spark's own page open at the end until Enter.")
    private boolean sparkUi;

    /** Opens Spark on the chosen master. */
    SparkTables openSpark(Path scratch) {
        return sparkUi ? SparkTables.openWithPage(sparkMaster, scratch) : SparkTables.open(sparkMaster, scratch);
    }

    double maxBad() {
        return admission.maxBad();
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
        text.put("max-bad", String.valueOf(maxBad()));
        text.putAll(questions.asText());
        text.put("spark", sparkMaster);
        return text;
    }
}
