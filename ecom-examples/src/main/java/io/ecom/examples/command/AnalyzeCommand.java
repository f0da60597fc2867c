package io.ecom.examples.command;

import io.ecom.examples.console.Amount;
import io.ecom.examples.console.Console;
import io.ecom.examples.stage.AnalyzeStage;
import io.ecom.examples.stage.HeldData;
import io.ecom.examples.stage.OpenStores;
import io.ecom.examples.stage.RunFolder;
import io.ecom.examples.stage.RunRecord;
import io.ecom.examples.stage.RunRecord.Status;
import io.ecom.examples.stage.SparkTables;
import io.ecom.examples.stage.Stages;
import io.ecom.examples.stage.StorePorts;
import io.ecom.examples.stage.TemporaryFolder;
import io.ecom.model.admission.Admission;
import io.ecom.model.json.DatasetReader;
import io.ecom.model.json.QuarantineFiles;
import io.ecom.model.load.RecordSink;
import io.ecom.model.result.DataQuality;
import io.ecom.spark.source.Tables;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final RecordSink NOBODY = new RecordSink() {};

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
        try (RunFolder folder = context.runFolder(out);
                TemporaryFolder scratch = context.temporaryFolder()) {
            consoleOptions.logTo(folder.log());
            return data == null ? ofStores(console, folder, scratch) : ofFiles(data, console, folder, scratch);
        }
    }

    private int ofStores(Console console, RunFolder folder, TemporaryFolder scratch) {
        Home home = Home.of(context);
        try (OpenStores open = OpenStores.open(
                        home.complete(stores.addresses(context.environment())),
                        context.environment(),
                        home.hbaseFiles(),
                        StorePorts.ANY);
                SparkTables spark = choices.openSpark(scratch.path())) {
            HeldData held = HeldData.of(open);
            Source source = new Source(
                    spark.ofStores(open.addresses()),
                    held.dataQuality(),
                    home.quarantine(),
                    open.serversByRole(),
                    held.fingerprint());
            return analyze(source, spark, new Stages(console), console, folder);
        }
    }

    private int ofFiles(Path files, Console console, RunFolder folder, TemporaryFolder scratch) {
        Stages stages = new Stages(console);
        DatasetReader reader = DatasetReader.open(files);
        Admission admission =
                stages.run("admit", () -> admit(reader, folder, console), done -> "every record judged, %s"
                        .formatted(Amount.bytes(reader.size())));
        try (SparkTables spark = choices.openSpark(scratch.path())) {
            Source source = new Source(
                    spark.ofFiles(reader, admission),
                    admission.dataQuality(),
                    Path.of("quarantine"),
                    Map.of("files", "JSON"),
                    reader.fingerprint(console.progress()));
            return analyze(source, spark, stages, console, folder);
        }
    }

    private static Admission admit(DatasetReader reader, RunFolder folder, Console console) {
        try (QuarantineFiles rejected = new QuarantineFiles(folder.quarantine())) {
            return reader.admit(NOBODY, rejected, console.progress());
        }
    }

    /** What is analyzed, and what is known of it. */
    private record Source(
            Tables tables,
            List<DataQuality> dataQuality,
            Path quarantine,
            Map<String, String> servers,
            String fingerprint) {}

    private int analyze(Source source, SparkTables spark, Stages stages, Console console, RunFolder folder) {
        AnalyzeStage stage = new AnalyzeStage(source.tables, choices.options(), source.dataQuality, folder.tables());
        stages.run("analyze", () -> stage.run(console.progress()), done -> "%s with Spark %s"
                        .formatted(Amount.of(done.tables().size(), "table"), Versions.spark()))
                .remarks()
                .forEach(console::remark);
        Optional<String> complaint = choices.limit().complaint(source.dataQuality, source.quarantine);
        new RunRecord(
                        complaint.isPresent() ? Status.TOO_MANY_QUARANTINED : Status.COMPLETE,
                        complaint.stream().toList(),
                        Versions.all(),
                        source.servers,
                        choices.asText(),
                        source.fingerprint,
                        stages.done())
                .writeTo(folder.runFacts());
        folder.publish();
        console.result("Tables: ", out.resolve("tables"));
        complaint.ifPresent(console::error);
        spark.page().ifPresent(console::keepOpen);
        return complaint.isPresent() ? ExitStatus.FAILED : ExitStatus.DONE;
    }
}
