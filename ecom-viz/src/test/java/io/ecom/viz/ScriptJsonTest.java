package io.ecom.viz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptJsonTest {
    @Test
    void noCharacterCanEndTheScriptOrTheString() {
        assertThat(ScriptJson.write("</script>\"'\\\u2028\n&"))
                .isEqualTo("\"\\u003c/script\\u003e\\\"\\u0027\\\\\\u2028\\u000a\\u0026\"");
    }

    @Test
    void mapsKeepTheirOrderAndNumbersTheirDigits() {
        assertThat(ScriptJson.write(
                        Frame.attributes("b", 1, "a", List.of(0.5, true), "c", Arrays.asList(null, Double.NaN))))
                .isEqualTo("{\"b\":1,\"a\":[0.5,true],\"c\":[null,null]}");
    }

    @Test
    void otherValuesAreRefused() {
        assertThatThrownBy(() -> ScriptJson.write(LocalDate.EPOCH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid value of type 'java.time.LocalDate': expected a map, a list, text, a number or"
                        + " a boolean");
    }
}
