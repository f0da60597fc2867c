package io.ecom.hbase.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HBaseProcessTest {
    /** All that the libraries have to say, on the standard output. */
    private static final String TALKATIVE = """
            rootLogger.level = debug
            rootLogger.appenderRef.console.ref = console
            appender.console.type = Console
            appender.console.name = console
            appender.console.target = SYSTEM_OUT
            """;

    @TempDir
    Path folder;

    /** Whoever started the process reads no further than its answer; a pipe that is full would hold the server. */
    @Test
    void nothingButTheAnswerGoesToTheStandardOutput() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("log4j2-test.properties"), TALKATIVE);
        Path said = folder.resolve("said");
        Path answered = folder.resolve("answered");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            List<String> command = command(folder.resolve("data"), taken.getLocalPort());

            new ProcessBuilder(command)
                    .redirectOutput(answered.toFile())
                    .redirectError(said.toFile())
                    .start()
                    .waitFor();

            assertThat(answered)
                    .hasContent("failed Cannot start HBase on port '%d': it is in use".formatted(taken.getLocalPort()));
        }
        assertThat(said).isNotEmptyFile();
    }

    private List<String> command(Path data, int port) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("--add-"))
                .forEach(command::add);
        String classPath = folder + File.pathSeparator + System.getProperty("java.class.path");
        command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-cp", classPath));
        command.addAll(List.of(HBaseProcess.class.getName(), data.toString(), Integer.toString(port)));
        return command;
    }
}
