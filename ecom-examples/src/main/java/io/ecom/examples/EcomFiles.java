package io.ecom.examples;

import io.ecom.examples.command.EcomCommand;
import io.ecom.examples.command.EcomCommand.Commands;

/**
 * The entry of those {@code ecom} commands that work on files alone: without Spark, HBase and MongoDB on the class path they
 * start in about a second, and run on Windows too.
 */
public final class EcomFiles {
    private EcomFiles() {}

    public static void main(String[] args) {
        EcomCommand.main(EcomFiles.class, Commands.OF_FILES, args);
    }
}
