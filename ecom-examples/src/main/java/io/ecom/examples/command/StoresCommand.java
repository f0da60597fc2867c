package io.ecom.examples.command;

import io.ecom.examples.console.Console;
import io.ecom.examples.stage.OpenStores;
import io.ecom.examples.stage.RunningStores;
import io.ecom.examples.stage.StoreAddresses;
import io.ecom.examples.stage.StorePorts;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "stores",
        sortOptions = false,
        synopsisSubcommandLabel = "up|status|down",
        description = "Keep a pair of stores running in the background: up, status, down")
final class StoresCommand implements Runnable {
    private final Context context;

    @Spec
    private CommandSpec spec;

    StoresCommand(Context context) {
        this.context = context;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command: expected up, status or down");
    }

    @Command(name = "up", description = "Start both stores in the background and print their addresses.")
    int up(
            @Option(
                            names = "--mongo-port",
                            paramLabel = "N",
                            defaultValue = "0",
                            description = "MongoDB's port (default: any free one).")
                    int mongoPort,
            @Option(
                            names = "--hbase-port",
                            paramLabel = "N",
                            defaultValue = "0",
                            description = "The port of HBase's ZooKeeper (default: any free one).")
                    int hbasePort,
            @Mixin ConsoleOptions consoleOptions) {
        StorePorts ports = new StorePorts(mongoPort, hbasePort);
        Console console = consoleOptions.console();
        Home home = Home.of(context);
        Optional<RunningStores> running = RunningStores.find(home.folder());
        RunningStores stores = running.orElseGet(() -> StoresProcess.start(home, ports, context));
        console.line(running.isPresent() ? "The stores run already." : "The stores are up.");
        print(stores, console);
        return ExitStatus.DONE;
    }

    @Command(name = "status", description = "Tell whether stores run, and where.")
    int status(@Mixin ConsoleOptions consoleOptions) {
        Console console = consoleOptions.console();
        Optional<RunningStores> running = RunningStores.find(Home.of(context).folder());
        running.ifPresentOrElse(stores -> print(stores, console), () -> console.line("No stores are running."));
        return running.isPresent() ? ExitStatus.DONE : ExitStatus.FAILED;
    }

    @Command(name = "down", description = "Stop the stores and drop their data.")
    int down(@Mixin ConsoleOptions consoleOptions) {
        Console console = consoleOptions.console();
        Home home = Home.of(context);
        Optional<RunningStores> running = RunningStores.find(home.folder());
        running.ifPresent(stores -> StoresProcess.stop(stores, home));
        console.line(running.isPresent() ? "The stores are down; their data is dropped." : "No stores are running.");
        return ExitStatus.DONE;
    }

    /** What {@code up} starts in a process of its own. */
    @Command(name = "serve", hidden = true, description = "Serve both stores until the process ends.")
    int serve(
            @Option(names = "--mongo-port", defaultValue = "0") int mongoPort,
            @Option(names = "--hbase-port", defaultValue = "0") int hbasePort,
            @Mixin ConsoleOptions consoleOptions)
            throws InterruptedException {
        Home home = Home.of(context);
        consoleOptions.logTo(home.log());
        try (OpenStores stores = OpenStores.open(
                StoreAddresses.NONE, context.environment(), home.hbaseFiles(), new StorePorts(mongoPort, hbasePort))) {
            RunningStores.ofThisProcess(stores).announce(home.folder());
            new CountDownLatch(1).await();
            return ExitStatus.DONE;
        } finally {
            RunningStores.forget(home.folder());
        }
    }

    /** A quiet console gets what other programs need, to be set as variables. */
    private static void print(RunningStores stores, Console console) {
        if (console.isQuiet()) {
            console.answer("ECOM_MONGO_URI=%s ECOM_HBASE_QUORUM=%s"
                    .formatted(stores.addresses().mongo(), stores.addresses().hbase()));
            return;
        }
        console.line("  %s".formatted(stores.servers()));
        PasteLines.of(stores.addresses()).forEach(console::line);
        console.line("");
        console.line("Next: ./ecom load --data DIR; ./ecom sql \"SELECT …\"; ./ecom show user ID; ./ecom stores down");
    }
}
