package io.ecom.viz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LabelTest {
    @Test
    void longTextIsCutBetweenCharactersAndEncodedAfterwards() {
        assertThat(Label.brief("  Automotive Parts and Accessories ")).isEqualTo("Automotive Parts an\u2026");
        assertThat(Label.brief("<".repeat(20))).isEqualTo("&lt;".repeat(20));
        assertThat(Label.brief("\ud83d\ude00".repeat(30))).isEqualTo("\ud83d\ude00".repeat(19) + "\u2026");
    }

    @Test
    void codesReadAsWords() {
        assertThat(Label.words("one_time")).isEqualTo("One time");
        assertThat(Label.words("")).isEqualTo("Unknown");
        assertThat(Label.words("<b>")).isEqualTo("&lt;b&gt;");
    }
}
