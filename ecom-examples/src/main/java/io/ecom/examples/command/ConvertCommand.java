package io.ecom.examples.command;

import io.ecom.examples.console.Amount;
import io.ecom.examples.console.Console;
import io.ecom.examples.stage.ParquetStage;
import io.ecom.examples.stage.SparkTables;
import io.ecom.examples.stage.Stages;
import io.ecom.examples.stage.TemporaryFolder;
import io.ecom.model.Entity;
import io.ecom.model.admission.Admission;
import io.ecom.model.csv.FlatWriter;
import io.ecom.model.json.Compression;
import io.ecom.model.json.DatasetReader;
import io.ecom.model.json.DatasetWriter;
import io.ecom.model.json.FileFormat;
import io.ecom.model.load.Quarantine;
import io.ecom.model.load.RecordSink;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "convert",
        sortOptions = false,
        description = "Write a data set in another form: --data DIR --out DIR --to ndjson|csv|parquet")
final class ConvertCommand implements Callable<Integer> {
    /** What a data set can become. */
    enum Form {
        ndjson,
        csv,
        parquet
    }

    private final Context context;

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "The data set.")
    private Path data = Path.of("");

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where the files go.")
    private Path out = Path.of("");

    @Option(
            names = "--to",
            paramLabel = "ndjson|csv|parquet",
            required = true,
            description = "One object a line; flat tables with a file for each list; or Parquet with lists in place.")
    private Form form = Form.ndjson;

    @Mixin
    private ConsoleOptions consoleOptions = new ConsoleOptions();

    ConvertCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Console console = consoleOptions.console();
        consoleOptions.logTo(Home.of(context).log());
        DatasetReader reader = DatasetReader.open(data);
        Admission admission = new Stages(console).run("convert", () -> convert(reader, console), done -> "%s as %s"
                .formatted(Amount.of(admitted(done), "record"), form));
        long rejected =
                Arrays.stream(Entity.values()).mapToLong(admission::rejected).sum();
        if (rejected > 0) {
            console.remark("%s left out, since no rule admits them".formatted(Amount.of(rejected, "record")));
        }
        console.result("Data set: ", out);
        return ExitStatus.DONE;
    }

    private Admission convert(DatasetReader reader, Console console) {
        return switch (form) {
            case ndjson -> toLines(reader, console);
            case csv -> toCsv(reader, console);
            case parquet -> toParquet(reader, console);
        };
    }

    private Admission toLines(DatasetReader reader, Console console) {
        try (DatasetWriter writer = DatasetWriter.create(out, FileFormat.NDJSON, Compression.NONE)) {
            context.process().atTheEnd(writer::close);
            Admission admission = admit(reader, writer, console);
            writer.finish(Map.of());
            return admission;
        }
    }

    private Admission toCsv(DatasetReader reader, Console console) {
        try (FlatWriter writer = FlatWriter.create(out)) {
            context.process().atTheEnd(writer::close);
            Admission admission = admit(reader, writer, console);
            writer.finish();
            return admission;
        }
    }

    private Admission toParquet(DatasetReader reader, Console console) {
        Admission admission = reader.admit(console.progress());
        try (TemporaryFolder scratch = context.temporaryFolder();
                SparkTables spark = SparkTables.open("local[*]", scratch.path())) {
            new ParquetStage(spark.ofFiles(reader, admission), out).run();
        }
        return admission;
    }

    private static Admission admit(DatasetReader reader, RecordSink sink, Console console) {
        return reader.admit(sink, Quarantine.NONE, console.progress());
    }

    private static long admitted(Admission admission) {
        return Arrays.stream(Entity.values())
                .mapToLong(entity -> admission.checked(entity) - admission.rejected(entity))
                .sum();
    }
}
