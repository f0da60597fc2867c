package io.ecom.examples.console;

import io.ecom.model.load.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/**
 * Where a command speaks to its user.
 *
 * <p>Results go to the standard output, progress and errors to the standard error. A quiet console prints nothing but the
 * path of the result, or what was asked for where nothing is written.
 */
public final class Console {
    private static final int NAME_WIDTH = 10;
    private static final int TEXT_WIDTH = 62;

    private final PrintWriter out;
    private final PrintWriter err;
    private final Verbosity verbosity;

    public Console(PrintWriter out, PrintWriter err, Verbosity verbosity) {
        this.out = out;
        this.err = err;
        this.verbosity = verbosity;
    }

    /** How much a console says. */
    public enum Verbosity {
        /** Only the result's path, or what was asked for. */
        QUIET,
        /** Lines, and progress as lines. */
        LINES,
        /** Lines, and progress as a bar that goes away. */
        TERMINAL
    }

    /** Whether only the result is wanted. */
    public boolean isQuiet() {
        return verbosity == Verbosity.QUIET;
    }

    public void line(String text) {
        if (verbosity != Verbosity.QUIET) {
            answer(text);
        }
    }

    /** A line of what the command was asked for, which a quiet console prints too. */
    public void answer(String text) {
        out.println(text);
        out.flush();
    }

    /** One stage is done: its name, what was done, how long it took. */
    public void stage(String name, String text, Duration elapsed) {
        line(String.format(
                Locale.ROOT,
                "  %-" + NAME_WIDTH + "s%-" + TEXT_WIDTH + "s%6.1f s",
                name,
                text,
                elapsed.toMillis() / 1000.0));
    }

    /** What there is to know of the stage before. */
    public void remark(String text) {
        line(" ".repeat(2 + NAME_WIDTH) + text);
    }

    /** The result of the command, which a quiet console prints too. */
    public void result(String text, Path path) {
        answer(verbosity == Verbosity.QUIET ? path.toString() : text + path);
    }

    /** Names a page that ends with the command, and waits until somebody presses Enter or the input ends. */
    public void keepOpen(String page) {
        line("Spark's page stays at %s until Enter is pressed".formatted(page));
        // Reading cannot be interrupted; waiting for a reader can.
        Thread reader = new Thread(Console::readLine, "enter");
        reader.setDaemon(true);
        reader.start();
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void readLine() {
        try {
            int read = System.in.read();
            while (read >= 0 && read != '\n') {
                read = System.in.read();
            }
        } catch (IOException e) {
            // An input that cannot be read is one that has ended.
        }
    }

    public void error(String sentence) {
        err.println("ecom: " + sentence);
        err.flush();
    }

    /** Shows how far a long step has come. */
    public Progress progress() {
        return switch (verbosity) {
            case QUIET -> Progress.NONE;
            case LINES -> new ProgressLines(err);
            case TERMINAL -> new ProgressOnTerminal();
        };
    }
}
