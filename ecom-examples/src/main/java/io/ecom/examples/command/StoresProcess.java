package io.ecom.examples.command;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import io.ecom.examples.stage.RunningStores;
import io.ecom.examples.stage.StorePorts;
import io.ecom.model.IoProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The process in the background that serves both stores. */
final class StoresProcess {
    private static final Duration TIME_TO_START = Duration.ofSeconds(120);
    private static final Duration TIME_TO_STOP = Duration.ofSeconds(30);
    private static final int MILLIS_BETWEEN_LOOKS = 100;

    private StoresProcess() {}

    /** Starts it and waits until the stores answer. */
    static RunningStores start(Home home, StorePorts ports, Context context) {
        try {
            Files.deleteIfExists(home.storesLog());
            ProcessBuilder builder = new ProcessBuilder(commandLine(ports, context))
                    .redirectErrorStream(true)
                    .redirectOutput(home.storesLog().toFile());
            builder.environment()
                    .put("ECOM_HOME", home.folder().toAbsolutePath().toString());
            Process process = builder.start();
            process.getOutputStream().close();
            return await(process, home);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start the stores: " + IoProblem.of(e), e);
        }
    }

    private static RunningStores await(Process process, Home home) throws IOException {
        try {
            long end = System.nanoTime() + TIME_TO_START.toNanos();
            while (process.isAlive() && System.nanoTime() < end) {
                Optional<RunningStores> stores = RunningStores.find(home.folder());
                if (stores.isPresent()) {
                    return stores.get();
                }
                process.waitFor(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
            }
            process.destroy();
            throw new IllegalStateException(whyNot(home.storesLog()));
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the stores started", e);
        }
    }

    /** Stops it and removes the stores' data. */
    static void stop(RunningStores stores, Home home) {
        stores.process().ifPresent(StoresProcess::stop);
        RunningStores.forget(home.folder());
        try {
            if (Files.exists(home.hbaseFiles())) {
                MoreFiles.deleteRecursively(home.hbaseFiles(), RecursiveDeleteOption.ALLOW_INSECURE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove '%s': %s".formatted(home.hbaseFiles(), IoProblem.of(e)), e);
        }
    }

    private static void stop(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(TIME_TO_STOP.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The same JVM with the same options, away from this terminal's Ctrl-C where the system has a way to do so. */
    private static List<String> commandLine(StorePorts ports, Context context) {
        List<String> command = new ArrayList<>();
        if (onPath("setsid", context)) {
            command.add("setsid");
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of(
                "-cp", System.getProperty("java.class.path"), context.entry().getName()));
        command.addAll(List.of("stores", "serve"));
        command.addAll(List.of("--mongo-port", String.valueOf(ports.mongo())));
        command.addAll(List.of("--hbase-port", String.valueOf(ports.hbase())));
        return command;
    }

    private static boolean onPath(String program, Context context) {
        for (String folder : context.environment().getOrDefault("PATH", "").split(":")) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }

    /** The sentence that the process left before it ended. */
    private static String whyNot(Path log) throws IOException {
        return Files.readAllLines(log).stream()
                .filter(line -> line.startsWith("ecom: "))
                .map(line -> line.substring("ecom: ".length()))
                .findFirst()
                .orElse("The stores did not start; see '%s'".formatted(log));
    }
}
