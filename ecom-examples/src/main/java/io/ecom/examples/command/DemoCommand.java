package io.ecom.examples.command;

import io.ecom.examples.console.Console;
import io.ecom.examples.stage.RunFolder;
import io.ecom.examples.stage.Stages;
import io.ecom.generator.GeneratorOptions;
import io.ecom.generator.OutputOptions;
import io.ecom.generator.ShopGenerator;
import io.ecom.model.json.DatasetReader;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        sortOptions = false,
        description = "See the whole thing work: make a shop, store, analyze and report it; a minute or two")
final class DemoCommand implements Callable<Integer> {
    private final Context context;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "ecom-demo",
            description = "Where data, tables and report go (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("");

    @Mixin
    private ShopChoices shop = new ShopChoices();

    @Mixin
    private AnalysisChoices choices = new AnalysisChoices();

    @Mixin
    private StoreOptions stores = new StoreOptions();

    @Mixin
    private ConsoleOptions consoleOptions = new ConsoleOptions();

    DemoCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Console console = consoleOptions.console();
        GeneratorOptions options = shop.optionsToSee();
        try (RunFolder folder = context.runFolder(out)) {
            consoleOptions.logTo(folder.log());
            Stages stages = new Stages(console);
            return new Flow(context, console, stages, stores.addresses(context.environment()), choices)
                    .run(
                            "a simulated shop, seed '%s'".formatted(options.seed()),
                            () -> generate(options, folder, stages, console),
                            folder);
        }
    }

    private static DatasetReader generate(GeneratorOptions options, RunFolder folder, Stages stages, Console console) {
        stages.run(
                "generate",
                () -> {
                    ShopGenerator.of(options).writeTo(folder.data(), OutputOptions.defaults(), console.progress());
                    return options;
                },
                ShopChoices::describe);
        return DatasetReader.open(folder.data());
    }
}
