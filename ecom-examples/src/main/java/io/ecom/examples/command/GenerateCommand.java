package io.ecom.examples.command;

import io.ecom.examples.console.Console;
import io.ecom.examples.stage.Stages;
import io.ecom.generator.GeneratorOptions;
import io.ecom.generator.OutputOptions;
import io.ecom.generator.ShopGenerator;
import io.ecom.generator.TruthPlace;
import io.ecom.model.json.Compression;
import io.ecom.model.json.FileFormat;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "generate",
        sortOptions = false,
        description = "Make a data set of a simulated shop: --out DIR [--preset demo] [--seed TEXT]")
final class GenerateCommand implements Callable<Integer> {
    private final Context context;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "The data set's folder.")
    private Path out = Path.of("");

    @Mixin
    private ShopChoices shop = new ShopChoices();

    @Option(
            names = "--dirty",
            paramLabel = "SHARE",
            defaultValue = "0",
            description = "The share of records that get a defect, from 0 to 1; each stands in _truth/defects.ndjson.")
    private double dirty;

    @Option(
            names = "--format",
            paramLabel = "json|ndjson",
            defaultValue = "json",
            description = "An array a file, or an object a line (default: ${DEFAULT-VALUE}).")
    private Format format = Format.json;

    @Option(names = "--gzip", description = "Compress the files.")
    private boolean gzip;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many work at once (default: all processors); the data does not depend on it.")
    private @Nullable Integer threads;

    @Option(
            names = "--truth",
            paramLabel = "DIR|none",
            description = "Where the truth goes instead of _truth/; seed and options then stay out of the manifest.")
    private @Nullable String truth;

    @Mixin
    private ConsoleOptions consoleOptions = new ConsoleOptions();

    GenerateCommand(Context context) {
        this.context = context;
    }

    /** How records stand in the files, as it is written. */
    enum Format {
        json,
        ndjson
    }

    @Override
    public Integer call() {
        Console console = consoleOptions.console();
        consoleOptions.logTo(Home.of(context).log());
        GeneratorOptions options = shop.options();
        OutputOptions output = OutputOptions.defaults()
                .withFormat(format == Format.json ? FileFormat.JSON : FileFormat.NDJSON)
                .withCompression(gzip ? Compression.GZIP : Compression.NONE)
                .withTruth(truthPlace())
                .withDirty(dirty);
        OutputOptions chosen = threads == null ? output : output.withThreads(threads);
        new Stages(console)
                .run(
                        "generate",
                        () -> {
                            ShopGenerator.of(options).writeTo(out, chosen, console.progress());
                            return options;
                        },
                        ShopChoices::describe);
        console.result("Data set: ", out);
        return ExitStatus.DONE;
    }

    private TruthPlace truthPlace() {
        if (truth == null) {
            return TruthPlace.inside();
        }
        return truth.equals("none") ? TruthPlace.nowhere() : TruthPlace.apart(Path.of(truth));
    }
}
