package io.ecom.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {
    @Test
    void everyPrintableAsciiCharacterButHashAndSpaceIsAllowed() {
        for (char c = 0; c < 300; c++) {
            boolean allowed = c > ' ' && c < 127 && c != '#';
            assertThat(Ids.isValid("a" + c)).as("character %d", (int) c).isEqualTo(allowed);
        }
    }

    @Test
    void idsHaveOneTo128Characters() {
        assertThat(Ids.isValid("x")).isTrue();
        assertThat(Ids.isValid("x".repeat(128))).isTrue();
        assertThat(Ids.isValid("x".repeat(129))).isFalse();
        assertThat(Ids.isValid("")).isFalse();
        assertThat(Ids.isValid(null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"user_000001", "$where", "a.b", "<b>", "\"", "-1", "null", "~"})
    void whatOnlyLooksDangerousIsAnId(String id) {
        assertThat(Ids.require("user_id", id)).isEqualTo(id);
    }

    @Test
    void theErrorNamesFieldAndValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ids.require("user_id", "u 1"))
                .withMessage(
                        "Invalid user_id 'u 1': expected 1 to 128 printable ASCII characters without '#' and space");
    }
}
