package io.ecom.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** The examples that need the generator alone do what they say. */
@ResourceLock(Resources.SYSTEM_OUT)
class GeneratorExamplesTest {
    @Test
    void writeShopKeepsTheAnswersApart(@TempDir Path folder) {
        Path questions = folder.resolve("questions");
        Path answers = folder.resolve("answers");
        assertThat(printed(() -> WriteShop.main(new String[] {questions.toString(), answers.toString()})))
                .containsExactly("Wrote " + questions.resolve("manifest.json"));
        assertThat(questions.resolve("users.json.gz")).isNotEmptyFile();
        assertThat(questions.resolve("manifest.json")).content().doesNotContain("student 17");
        assertThat(answers.resolve("defects.ndjson")).isNotEmptyFile();
        assertThat(answers.resolve("parameters.json")).content().contains("student 17");
    }

    @Test
    void replayShopIsInOrderOfTime() {
        List<String> lines = printed(() -> ReplayShop.main(new String[0]));
        assertThat(lines)
                .hasSize(20)
                .isSorted()
                .allMatch(line ->
                        line.matches("2025-10-0\\dT\\S+Z  user_\\d{6} (comes by \\w+|orders for \\d+\\.\\d\\d)"));
    }

    private static List<String> printed(Runnable example) {
        PrintStream console = System.out;
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        System.setOut(new PrintStream(text, true, StandardCharsets.UTF_8));
        try {
            example.run();
        } finally {
            System.setOut(console);
        }
        return text.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
