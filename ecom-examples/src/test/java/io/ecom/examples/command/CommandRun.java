package io.ecom.examples.command;

import io.ecom.examples.Ecom;
import io.ecom.examples.console.Interruptible;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/** One call of the command in this process: its exit status and what it printed. */
record CommandRun(int status, String out, String err) {
    static CommandRun of(Path home, String... args) {
        CommandLine line = EcomCommand.commandLine(
                new Context(Ecom.class, new Interruptible(), Map.of("ECOM_HOME", home.toString(), "PATH", "")),
                EcomCommand.Commands.ALL);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        int status = line.execute(args);
        return new CommandRun(status, out.toString(), err.toString());
    }

    /** The errors without what was said of the progress. */
    List<String> errors() {
        return err.lines().filter(line -> line.startsWith("ecom: ")).toList();
    }

    List<String> outLines() {
        return out.lines().toList();
    }
}
