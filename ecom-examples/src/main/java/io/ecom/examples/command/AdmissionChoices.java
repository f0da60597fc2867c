package io.ecom.examples.command;

import io.ecom.examples.stage.QuarantineLimit;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What can be chosen about admission. */
final class AdmissionChoices {
    @Option(
            names = "--max-bad",
            paramLabel = "SHARE",
            defaultValue = "0.01",
            converter = Share.class,
            description = "The share of quarantined records, of any entity, above which the command ends with status 1"
                    + " (default: ${DEFAULT-VALUE}).")
    private double maxBad;

    QuarantineLimit limit() {
        return new QuarantineLimit(maxBad);
    }

    /** A part of one. */
    static final class Share implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            if (!text.matches("0(\\.\\d{1,9})?|1(\\.0{1,9})?")) {
                throw new TypeConversionException(
                        "expected a share from 0 to 1, such as 0.01, but was '%s'".formatted(text));
            }
            return Double.valueOf(text);
        }
    }
}
