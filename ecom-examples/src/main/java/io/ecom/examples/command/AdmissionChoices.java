package io.ecom.examples.command;

import picocli.CommandLine.Option;

/** What can be chosen about admission. */
final class AdmissionChoices {
    @Option(
            names = "--max-bad",
            paramLabel = "SHARE",
            defaultValue = "0.01",
            description = "The share of quarantined records, of any entity, above which the run ends with status 1"
                    + " (default: ${DEFAULT-VALUE}).")
    private double maxBad;

    double maxBad() {
        return maxBad;
    }
}
