package io.ecom.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.examples.Ecom;
import io.ecom.mongo.embedded.EmbeddedMongo;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ctrl-C in the middle of a run leaves nothing: no process, no lock, no half-written folder, no temporary files. */
class InterruptTest {
    @TempDir
    private Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"generate", "stores", "load"})
    void ctrlCEndsTheRunWith130AndLeavesNothing(String stage) throws IOException, InterruptedException {
        Path tmp = Files.createDirectory(temp.resolve("tmp"));

        assertThat(interruptedAfter(stage, tmp)).isEqualTo("ecom: Interrupted; nothing was left behind");

        assertThat(names(temp)).isSubsetOf("tmp", "home", "errors.txt");
        assertThat(names(tmp)).noneMatch(name -> name.startsWith("ecom-") || name.startsWith("spark-"));
    }

    @Test
    void whatAServerWasGivenIsNotTakenBack() throws IOException, InterruptedException {
        Path tmp = Files.createDirectory(temp.resolve("tmp"));
        try (EmbeddedMongo server = EmbeddedMongo.standIn(EmbeddedMongo.ANY_PORT)) {
            assertThat(interruptedAfter("load", tmp, "--mongo", server.uri()))
                    .isEqualTo("ecom: Interrupted; the stores may hold a part of the data set; load it again to go on");
        }
    }

    /** Waits for the line of a stage, so that the signal comes in the one after it; gives what the process said then. */
    private String interruptedAfter(String stage, Path tmp, String... more) throws IOException, InterruptedException {
        List<String> command = commandLine(tmp);
        command.addAll(List.of(more));
        Path errors = temp.resolve("errors.txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().put("ECOM_HOME", temp.resolve("home").toString());
        Process process = builder.start();
        List<ProcessHandle> children;
        try (BufferedReader out = process.inputReader()) {
            String line = out.readLine();
            while (line != null && !line.startsWith("  " + stage)) {
                line = out.readLine();
            }
            assertThat(line).as("the line of stage " + stage).isNotNull();
            children = process.descendants().toList();
            new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                    .start()
                    .waitFor();

            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(children).noneMatch(ProcessHandle::isAlive);
        return Files.readAllLines(errors).stream()
                .filter(line -> line.startsWith("ecom: "))
                .findFirst()
                .orElse("");
    }

    private List<String> commandLine(Path tmp) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        List<String> heedingInterrupts = List.of("env", "--default-signal=INT");
        // A build that a script started in the background ignores interrupts, and so would whatever it starts.
        if (succeeds(heedingInterrupts)) {
            command.addAll(heedingInterrupts);
        }
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

    private static boolean succeeds(List<String> prefix) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(prefix);
        command.add("true");
        return new ProcessBuilder(command).start().waitFor() == 0;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
