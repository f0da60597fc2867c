package io.ecom.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.examples.Ecom;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ctrl-C in the middle of a run leaves nothing: no process, no lock, no half-written folder, no temporary files. */
class InterruptTest {
    @TempDir
    private Path temp;

    /** @param stage the stage whose line is awaited, so that the signal comes in the one after it */
    @ParameterizedTest
    @ValueSource(strings = {"generate", "stores", "load"})
    void ctrlCEndsTheRunWith130AndLeavesNothing(String stage) throws IOException, InterruptedException {
        Path tmp = Files.createDirectory(temp.resolve("tmp"));
        ProcessBuilder builder = new ProcessBuilder(commandLine(tmp));
        builder.environment().put("ECOM_HOME", temp.resolve("home").toString());
        Process process = builder.start();
        try (BufferedReader out = process.inputReader()) {
            String line = out.readLine();
            while (line != null && !line.startsWith("  " + stage)) {
                line = out.readLine();
            }
            assertThat(line).as("the line of stage " + stage).isNotNull();
            new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                    .start()
                    .waitFor();

            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }

        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(process.children()).isEmpty();
        assertThat(names(temp)).isSubsetOf("tmp", "home");
        assertThat(names(tmp)).noneMatch(name -> name.startsWith("ecom-") || name.startsWith("spark-"));
    }

    private List<String> commandLine(Path tmp) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("--add-"))
                .forEach(command::add);
        command.addAll(List.of("-Xmx1g", "-XX:TieredStopAtLevel=1", "-Djava.io.tmpdir=" + tmp));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Ecom.class.getName()));
        command.addAll(
                List.of("demo", "--preset", "tiny", "--out", temp.resolve("out").toString()));
        return command;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
