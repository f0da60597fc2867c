package io.ecom.examples.stage;

import io.ecom.model.IoProblem;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * The stores that run in the background, as the file in the home folder tells of them.
 *
 * @param pid the process that serves them
 * @param begun when that process began, in milliseconds; tells it from a later one with the same number
 */
public record RunningStores(StoreAddresses addresses, String servers, long pid, long begun) {
    private static final String FILE = "stores.properties";

    /** The stores that run; a file that a killed process left is passed over. */
    public static Optional<RunningStores> find(Path home) {
        Path file = home.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties state = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            state.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read '%s': %s".formatted(file, IoProblem.of(e)), e);
        }
        RunningStores stores = new RunningStores(
                new StoreAddresses(state.getProperty("mongo"), state.getProperty("hbase")),
                state.getProperty("servers", ""),
                Long.parseLong(state.getProperty("pid", "-1")),
                Long.parseLong(state.getProperty("begun", "-1")));
        return stores.process().map(process -> stores);
    }

    /** The stores that this process serves. */
    public static RunningStores ofThisProcess(OpenStores stores) {
        ProcessHandle self = ProcessHandle.current();
        return new RunningStores(stores.addresses(), String.join(" and ", stores.servers()), self.pid(), begun(self));
    }

    /** Tells others of these stores. */
    public void announce(Path home) {
        Properties state = new Properties();
        state.setProperty("mongo", String.valueOf(addresses.mongo()));
        state.setProperty("hbase", String.valueOf(addresses.hbase()));
        state.setProperty("servers", servers);
        state.setProperty("pid", String.valueOf(pid));
        state.setProperty("begun", String.valueOf(begun));
        Path file = home.resolve(FILE);
        Path partial = home.resolve(FILE + ".partial");
        try {
            try (Writer out = Files.newBufferedWriter(partial)) {
                state.store(out, "The stores that 'ecom stores up' started");
            }
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write '%s': %s".formatted(file, IoProblem.of(e)), e);
        }
    }

    /** Forgets what was announced; harmless when nothing was. */
    public static void forget(Path home) {
        try {
            Files.deleteIfExists(home.resolve(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove '%s': %s".formatted(home.resolve(FILE), IoProblem.of(e)), e);
        }
    }

    /** The process that serves the stores, if it still runs. */
    public Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(process -> process.isAlive() && begun(process) == begun);
    }

    private static long begun(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
