package io.ecom.examples.command;

import io.ecom.examples.console.Amount;
import io.ecom.examples.console.Console;
import io.ecom.examples.stage.AnalyzeStage;
import io.ecom.examples.stage.HeldData;
import io.ecom.examples.stage.OpenStores;
import io.ecom.examples.stage.RunFolder;
import io.ecom.examples.stage.RunRecord;
import io.ecom.examples.stage.SparkTables;
import io.ecom.examples.stage.Stages;
import io.ecom.examples.stage.StorePorts;
import io.ecom.examples.stage.TemporaryFolder;
import io.ecom.model.admission.Admission;
import io.ecom.model.json.DatasetReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "analyze",
        sortOptions = false,
        description = "Write the result tables from stores that run, or from files: --out DIR [--data DIR]")
final class AnalyzeCommand implements Callable<Integer> {
    private final Context context;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where the tables go.")
    private Path out = Path.of("");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "A data set to read from its files; without it the running stores are read.")
    private @Nullable Path data;

    @Mixin
    private AnalysisChoices choices = new AnalysisChoices();

    @Mixin
    private StoreOptions stores = new StoreOptions();

    @Mixin
    private ConsoleOptions consoleOptions = new ConsoleOptions();

    AnalyzeCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Console console = consoleOptions.console();
        Stages stages = new Stages(console);
        try (RunFolder folder = context.runFolder(out)) {
            consoleOptions.logTo(folder.log());
            RunRecord facts =
                    data == null ? fromStores(stages, console, folder) : fromFiles(data, stages, console, folder);
            facts.with(stages.done()).writeTo(folder.runFacts());
            folder.publish();
            console.result("Tables: ", out.resolve("tables"));
            return ExitStatus.DONE;
        }
    }

    private RunRecord fromStores(Stages stages, Console console, RunFolder folder) {
        Home home = Home.of(context);
        try (TemporaryFolder scratch = context.temporaryFolder();
                OpenStores open = OpenStores.open(
                        home.complete(stores.addresses(context.environment())),
                        context.environment(),
                        home.hbaseFiles(),
                        StorePorts.ANY);
                SparkTables spark = choices.openSpark(scratch.path())) {
            HeldData held = HeldData.of(open);
            analyze(
                    stages,
                    new AnalyzeStage(
                            spark.ofStores(open.addresses()), choices.options(), held.dataQuality(), folder.tables()),
                    console);
            return facts(open.serversByRole(), held.fingerprint());
        }
    }

    private RunRecord fromFiles(Path files, Stages stages, Console console, RunFolder folder) {
        DatasetReader reader = DatasetReader.open(files);
        Admission admission =
                stages.run("admit", () -> reader.admit(console.progress()), done -> "every record judged, %s"
                        .formatted(Amount.bytes(reader.size())));
        try (TemporaryFolder scratch = context.temporaryFolder();
                SparkTables spark = choices.openSpark(scratch.path())) {
            analyze(
                    stages,
                    new AnalyzeStage(
                            spark.ofFiles(reader, admission),
                            choices.options(),
                            admission.dataQuality(),
                            folder.tables()),
                    console);
            return facts(Map.of("files", "JSON"), reader.fingerprint(console.progress()));
        }
    }

    private static void analyze(Stages stages, AnalyzeStage stage, Console console) {
        stages.run("analyze", () -> stage.run(console.progress()), done -> "%s with Spark %s"
                        .formatted(Amount.of(done.tables().size(), "table"), Versions.spark()))
                .remarks()
                .forEach(console::remark);
    }

    private RunRecord facts(Map<String, String> servers, String fingerprint) {
        return new RunRecord(
                RunRecord.Status.COMPLETE,
                List.of(),
                Versions.all(),
                servers,
                choices.asText(),
                fingerprint,
                List.of());
    }
}
