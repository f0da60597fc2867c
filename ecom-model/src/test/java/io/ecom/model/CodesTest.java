package io.ecom.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {
    @ParameterizedTest
    @CsvSource({
        "completed, completed",
        "' Completed\t', completed",
        "CANCELED, cancelled",
        "cancelled, cancelled",
        "Credit Card, credit card"
    })
    void codesAreTrimmedAndLowered(String given, String normal) {
        assertThat(Codes.normalize(given)).isEqualTo(normal);
        assertThat(Codes.normalize(normal)).isEqualTo(normal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void blankIsMissing(String given) {
        assertThat(Codes.normalize(given)).isNull();
    }

    @Test
    void theMachinesLanguageDoesNotMatter() {
        Locale former = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Codes.normalize("WIRE")).isEqualTo("wire");
        } finally {
            Locale.setDefault(former);
        }
    }

    /** For each such letter Java's own lower case goes over the whole text. */
    @ParameterizedTest
    @ValueSource(strings = {"\u0130", "\u03A3", "A"})
    @Timeout(60)
    void aCodeOfMegabytesIsNormalizedAtOnce(String letter) {
        String normal = Codes.normalize(letter.repeat(1 << 20));

        assertThat(normal).hasSize(1 << 20).isEqualTo(Codes.normalize(normal));
    }

    @Test
    void recordsTakeNormalCodesOnly() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Device("Mobile", null, null))
                .withMessage("Invalid device type 'Mobile': expected lower case without surrounding space");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Device("canceled", null, null))
                .withMessage("Invalid device type 'canceled': expected lower case without surrounding space");
    }
}
