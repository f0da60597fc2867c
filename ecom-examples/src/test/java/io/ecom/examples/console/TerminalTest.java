package io.ecom.examples.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TerminalTest {
    @Test
    void nothingIsLeftThatATerminalObeysOrHidesBehind() {
        assertThat(Terminal.text("a\u001b[31mb\u009b2Jc\u202ed\u2066e\u200bf\u2028g\nh"))
                .isEqualTo("a [31mb 2Jc d e f g h");
        assertThat(Terminal.text("Zoë's 咖啡 \ud83d\ude00")).isEqualTo("Zoë's 咖啡 \ud83d\ude00");
    }

    @Test
    void whatIsTooWideIsCutBetweenCharacters() {
        assertThat(Terminal.text("\ud83d\ude00".repeat(4), 3)).isEqualTo("\ud83d\ude00".repeat(2) + "…");
        assertThat(Terminal.text("abc", 3)).isEqualTo("abc");
    }

    @Test
    void cellsOfATableAreCleanToo() {
        assertThat(new TextColumns(List.of("name"), List.of(List.of("a\u009bb"))).lines())
                .containsExactly("name", "────", "a b");
    }
}
