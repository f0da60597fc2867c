package io.ecom.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the scripts decide before there is a JVM. */
final class LauncherTest {
    private static final Path LAUNCH = Path.of("src/main/dist/lib/launch");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "demo, 1600",
        "generate --preset course, 6500",
        "run --data SMALL --out OUT, 1600",
        "run --out OUT --data=SMALL, 1600",
        "stores up, 6500",
        "analyze --out OUT, 6500",
        "analyze --out OUT --data SMALL, 1600",
        "sql SELECT, 6500",
        "check --data SMALL --tables OUT, 1600"
    })
    void choosesTheHeapByWhatIsAskedFor(String arguments, String megabytes) throws Exception {
        String line = arguments.replace("SMALL", "'" + folder + "'");

        assertThat(bash(". '%s'; options %s".formatted(LAUNCH, line))).startsWith("-Xmx" + megabytes + "m ");
    }

    @Test
    void saysWhatIsMissingWhenThereIsNoJava() throws Exception {
        assertThat(bash("unset JAVA_HOME; . '%s'; PATH=/nowhere; find_java 'a Java runtime'".formatted(LAUNCH)))
                .isEqualTo("ecom: No Java found; install a Java runtime, version 17 or newer\n");
    }

    @Test
    void refusesAnOlderJava() throws Exception {
        String old = "java() { echo 'openjdk version \"11.0.2\" 2019-01-15' >&2; }";

        assertThat(bash("unset JAVA_HOME; . '%s'; %s; find_java 'a Java runtime'".formatted(LAUNCH, old)))
                .isEqualTo("ecom: Java 11 found; expected version 17 or newer\n");
    }

    private static String bash(String script) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("bash", "-euo", "pipefail", "-c", script)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
