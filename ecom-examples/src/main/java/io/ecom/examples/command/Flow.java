package io.ecom.examples.command;

import io.ecom.analytics.answer.Answers;
import io.ecom.analytics.scorecard.Scorecard;
import io.ecom.examples.console.Amount;
import io.ecom.examples.console.Console;
import io.ecom.examples.question.Questions;
import io.ecom.examples.question.SparkAnswers;
import io.ecom.examples.stage.AnalyzeStage;
import io.ecom.examples.stage.InsightStage;
import io.ecom.examples.stage.LoadStage;
import io.ecom.examples.stage.OpenStores;
import io.ecom.examples.stage.Opening;
import io.ecom.examples.stage.ReconcileStage;
import io.ecom.examples.stage.ReportStage;
import io.ecom.examples.stage.RunFolder;
import io.ecom.examples.stage.RunRecord;
import io.ecom.examples.stage.RunRecord.Status;
import io.ecom.examples.stage.SparkTables;
import io.ecom.examples.stage.Stages;
import io.ecom.examples.stage.StoreAddresses;
import io.ecom.examples.stage.TemporaryFolder;
import io.ecom.model.json.DatasetReader;
import io.ecom.model.result.Reconciliation;
import io.ecom.model.result.ResultCsv;
import io.ecom.model.result.ResultTable;
import io.ecom.model.result.Score;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The whole way of a data set: both stores, Spark over both, reconciliation, report. */
record Flow(Context context, Console console, Stages stages, StoreAddresses given, AnalysisChoices choices) {
    /**
     * Runs every stage and publishes the folder. Servers and Spark start while the data is made or found.
     *
     * @param name what the report calls the data set
     * @return the exit status
     */
    int run(String name, Supplier<DatasetReader> data, RunFolder folder) {
        try (TemporaryFolder temporary = context.temporaryFolder()) {
            try (Opening<OpenStores> opening = Opening.begin(
                            "stores", () -> OpenStores.openForOneRun(given, context.environment(), temporary.path()));
                    Opening<SparkTables> spark = Opening.begin(
                            "spark", () -> choices.openSpark(temporary.path().resolve("spark")))) {
                DatasetReader reader = data.get();
                OpenStores stores = stages.run("stores", opening::get, open -> String.join(" and ", open.servers()));
                return run(name, reader, folder, stores, spark.get());
            }
        }
    }

    private int run(String name, DatasetReader reader, RunFolder folder, OpenStores stores, SparkTables spark) {
        if (!given.equals(StoreAddresses.NONE)) {
            context.writesToStores();
        }
        Answers answers = choices.answers();
        Scorecard scorecard = new Scorecard();
        LoadStage.Loaded loaded = stages.run(
                "load",
                () -> new LoadStage(reader, stores, folder.quarantine(), List.of(answers, scorecard))
                        .run(console.progress()),
                Flow::describe);
        AnalyzeStage.Analyzed analyzed = stages.run(
                "analyze",
                () -> new AnalyzeStage(
                                spark.ofStores(stores.addresses()),
                                choices.options(),
                                loaded.dataQuality(),
                                folder.tables())
                        .run(console.progress()),
                done -> "%s with Spark %s over both stores"
                        .formatted(Amount.of(done.tables().size(), "table"), Versions.spark()));
        analyzed.remarks().forEach(console::remark);
        ReconcileStage.Reconciled reconciled = stages.run(
                "reconcile",
                () -> new ReconcileStage(new Questions(
                                        answers,
                                        choices.options().pairs(),
                                        stores.mongo(),
                                        stores.hbase(),
                                        new SparkAnswers(folder.tables(), analyzed.tables()))
                                .all())
                        .run(),
                Flow::describe);
        ResultCsv.write(ResultTable.of(Reconciliation.class), reconciled.rows().iterator(), folder.tables());
        ResultCsv.write(ResultTable.of(Score.class), scorecard.scores().iterator(), folder.tables());
        InsightStage.Told told = stages.run(
                "insights",
                () -> new InsightStage(reader, analyzed.customerValue(), folder.tables(), folder.insights()).run(),
                Flow::describe);
        RunRecord facts = facts(reader, loaded, reconciled, stores);
        stages.run(
                "report",
                () -> ReportStage.of(facts, name, folder.tables(), folder.report())
                        .withStatements(told.statements())
                        .run(),
                size -> "one file of %s, opens without a network".formatted(Amount.bytes(size)));
        facts.with(stages.done()).writeTo(folder.runFacts());
        folder.publish();
        console.result("\nReport: ", folder.publishedReport());
        facts.problems().forEach(console::error);
        spark.page().ifPresent(console::keepOpen);
        return facts.status() == Status.COMPLETE ? ExitStatus.DONE : ExitStatus.FAILED;
    }

    private RunRecord facts(
            DatasetReader reader, LoadStage.Loaded loaded, ReconcileStage.Reconciled reconciled, OpenStores stores) {
        List<String> problems = new ArrayList<>(reconciled.differences());
        Status status = reconciled.agrees() ? Status.COMPLETE : Status.ENGINES_DISAGREE;
        Optional<String> complaint = choices.limit().complaint(loaded.dataQuality(), Path.of("quarantine"));
        if (complaint.isPresent()) {
            status = Status.TOO_MANY_QUARANTINED;
            problems.add(complaint.get());
        }
        String fingerprint = stores.mongo().checkpoint().orElseThrow().fingerprint();
        return new RunRecord(
                status, problems, Versions.all(), stores.serversByRole(), choices.asText(), fingerprint, stages.done());
    }

    private static String describe(LoadStage.Loaded loaded) {
        long quarantined = loaded.quarantined();
        return "%s into both stores, %s"
                .formatted(
                        Amount.of(loaded.read(), "record"),
                        quarantined == 0 ? "none quarantined" : Amount.of(quarantined) + " quarantined");
    }

    private static String describe(InsightStage.Told told) {
        return Amount.of(told.statements().size(), "statement")
                + (told.scores().isEmpty()
                        ? ""
                        : ", " + Amount.of(told.scores().size(), "score") + " against the truth");
    }

    private static String describe(ReconcileStage.Reconciled reconciled) {
        return "%s, %s: %s"
                .formatted(
                        Amount.of(reconciled.questions(), "question"),
                        Amount.of(reconciled.rows().size(), "answer"),
                        reconciled.agrees() ? "all engines agree" : "ENGINES DISAGREE");
    }
}
