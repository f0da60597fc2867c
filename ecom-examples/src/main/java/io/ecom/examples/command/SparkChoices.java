package io.ecom.examples.command;

import io.ecom.examples.stage.SparkTables;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** What can be chosen about Spark. */
final class SparkChoices {
    @Option(
            names = "--spark",
            paramLabel = "MASTER",
            defaultValue = "local[*]",
            description = "The Spark master to work on (default: ${DEFAULT-VALUE}).")
    private String master = "";

    @Option(names = "--spark-ui", description = "Keep Spark's own page open at the end until Enter.")
    private boolean ui;

    /** Opens Spark on the chosen master. */
    SparkTables open(Path scratch) {
        return ui ? SparkTables.openWithPage(master, scratch) : SparkTables.open(master, scratch);
    }

    String master() {
        return master;
    }
}
