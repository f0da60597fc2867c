package io.ecom.hbase.embedded;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The same server in a process of its own, with its own heap. It stops when it is closed, and when the process that started
 * it ends.
 *
 * <p>Class path and options are those of this process. Safe for use by several threads; whoever starts it closes it.
 */
public final class HBaseProcess implements AutoCloseable {
    private static final String READY = "ready ";
    private static final String FAILED = "failed ";
    private static final long SECONDS_TO_STOP = 60;
    /** Options of this process that another one must not share. */
    private static final List<String> OWN = List.of("-Xmx", "-Xms", "-javaagent", "-agentlib", "-Xrunjdwp");

    private final Process process;
    private final String quorum;

    private HBaseProcess(Process process, String quorum) {
        this.process = process;
        this.quorum = quorum;
    }

    /**
     * Starts the process and waits until it serves tables. What its libraries say goes to {@code hbase.log} in the folder.
     *
     * @param folder holds the data; made when absent
     * @param port as {@link EmbeddedHBase#start(Path, int)} takes it
     * @param heapMegabytes how much heap it may take
     * @throws IllegalStateException when the folder or the port is in use, or the server does not come up
     */
    public static HBaseProcess start(Path folder, int port, int heapMegabytes) {
        Path home = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(home);
            Process process = new ProcessBuilder(command(home, port, heapMegabytes))
                    .redirectError(ProcessBuilder.Redirect.appendTo(
                            home.resolve("hbase.log").toFile()))
                    .start();
            BufferedReader answers = process.inputReader(StandardCharsets.UTF_8);
            String answer = answers.readLine();
            while (answer != null && !answer.startsWith(READY) && !answer.startsWith(FAILED)) {
                answer = answers.readLine();
            }
            if (answer != null && answer.startsWith(READY)) {
                return new HBaseProcess(process, answer.substring(READY.length()));
            }
            process.destroyForcibly();
            throw new IllegalStateException(whyNot(answer, home));
        } catch (IOException e) {
            throw new IllegalStateException(
                    "Cannot start HBase in folder '%s': the folder cannot be written".formatted(home), e);
        }
    }

    /** The address for clients, such as {@code 127.0.0.1:41873}. */
    public String quorum() {
        return quorum;
    }

    /** Stops the server and waits for the end of its process; the data stays. Harmless when it is closed already. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** What runs in the process: folder and port; it ends with its input. */
    public static void main(String[] args) throws IOException {
        // What libraries print goes to the log: nobody reads on after the answer, and a full pipe would hold them up.
        System.setOut(stream(FileDescriptor.err));
        try (PrintStream answers = stream(FileDescriptor.out)) {
            try (EmbeddedHBase server = EmbeddedHBase.start(Path.of(args[0]), Integer.parseInt(args[1]))) {
                answers.println(READY + server.quorum());
                System.in.transferTo(PrintStream.nullOutputStream());
            } catch (IllegalStateException e) {
                answers.println(FAILED + e.getMessage());
            }
        }
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    private static List<String> command(Path home, int port, int heapMegabytes) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> OWN.stream().noneMatch(option::startsWith))
                .forEach(command::add);
        command.add("-Xmx" + heapMegabytes + "m");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), HBaseProcess.class.getName()));
        command.addAll(List.of(home.toString(), Integer.toString(port)));
        return command;
    }

    private static String whyNot(@Nullable String answer, Path home) {
        return answer != null
                ? answer.substring(FAILED.length())
                : "Cannot start HBase in folder '%s': its process ended, see '%s'"
                        .formatted(home, home.resolve("hbase.log"));
    }
}
