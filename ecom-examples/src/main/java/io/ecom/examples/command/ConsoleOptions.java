package io.ecom.examples.command;

import io.ecom.examples.console.Console;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** How much a command says. */
final class ConsoleOptions {
    @Spec(Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--quiet",
            description = "Print the path of the result and nothing else; where none is written, what was asked for.")
    private boolean quiet;

    @Option(names = "--debug", description = "Show where a failure comes from, and log more.")
    private boolean debug;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    private boolean help;

    Console console() {
        Console.Verbosity verbosity = quiet
                ? Console.Verbosity.QUIET
                : System.console() == null ? Console.Verbosity.LINES : Console.Verbosity.TERMINAL;
        return new Console(command.commandLine().getOut(), command.commandLine().getErr(), verbosity);
    }

    /** Sends what the libraries log to a file; must come before the first of them is used. */
    void logTo(Path file) {
        System.setProperty("ecom.log", file.toAbsolutePath().toString());
        System.setProperty("ecom.log.level", debug ? "info" : "warn");
    }
}
