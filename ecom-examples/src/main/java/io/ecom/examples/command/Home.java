package io.ecom.examples.command;

import io.ecom.examples.stage.RunningStores;
import io.ecom.examples.stage.StoreAddresses;
import io.ecom.model.IoProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder that keeps state between commands: addresses and data of the stores in the background, logs.
 *
 * @param folder it exists
 */
record Home(Path folder) {
    static Home of(Context context) {
        Path folder = context.home();
        try {
            Files.createDirectories(folder.resolve("logs"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create '%s': %s".formatted(folder, IoProblem.of(e)), e);
        }
        return new Home(folder);
    }

    Path log() {
        return folder.resolve("logs").resolve("ecom.log");
    }

    Path storesLog() {
        return folder.resolve("logs").resolve("stores.log");
    }

    Path quarantine() {
        return folder.resolve("quarantine");
    }

    Path hbaseFiles() {
        return folder.resolve("hbase");
    }

    /**
     * The given addresses, completed by those of the stores that run in the background.
     *
     * @throws IllegalStateException when an address is missing still
     */
    StoreAddresses complete(StoreAddresses given) {
        StoreAddresses all = given.or(
                RunningStores.find(folder).map(RunningStores::addresses).orElse(StoreAddresses.NONE));
        if (!all.isComplete()) {
            throw new IllegalStateException(
                    "No stores are running; start them with 'ecom stores up' or name them with --mongo and --hbase");
        }
        return all;
    }
}
