package io.ecom.examples.command;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import picocli.CommandLine;

/** A failure as its user meets it: one sentence, the rest in the log. */
final class Failure {
    private Failure() {}

    static int report(Exception failure, CommandLine command, Context context) {
        PrintWriter err = command.getErr();
        if (context.process().isInterrupted()) {
            // What failed is what was interrupted; its user is told at the end of the process.
            return ExitStatus.FAILED;
        }
        err.println("ecom: " + sentence(failure));
        if (command.getCommandSpec().findOption("--debug") != null
                && Boolean.TRUE.equals(
                        command.getCommandSpec().findOption("--debug").getValue())) {
            failure.printStackTrace(err);
        }
        err.flush();
        return ExitStatus.FAILED;
    }

    static String sentence(Exception failure) {
        String message = failure.getMessage();
        if (message != null && isForUsers(failure)) {
            return message.lines().findFirst().orElse(message);
        }
        return "Unexpected failure '%s'%s; run again with --debug to see where"
                .formatted(
                        failure.getClass().getSimpleName(),
                        message == null
                                ? ""
                                : ": " + message.lines().findFirst().orElse(""));
    }

    /** Exceptions that are thrown with a sentence for people; all of our own are. */
    private static boolean isForUsers(Exception failure) {
        return failure.getClass().getName().startsWith("io.ecom.")
                || failure instanceof IllegalArgumentException
                || failure instanceof IllegalStateException
                || failure instanceof UncheckedIOException
                || failure instanceof CommandLine.ParameterException;
    }
}
