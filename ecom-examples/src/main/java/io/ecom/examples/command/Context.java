package io.ecom.examples.command;

import io.ecom.examples.console.Interruptible;
import io.ecom.examples.stage.RunFolder;
import io.ecom.examples.stage.TemporaryFolder;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a command is given of the outside.
 *
 * @param entry the class with the main method
 * @param environment the variables of the process
 */
record Context(Class<?> entry, Interruptible process, Map<String, String> environment) {
    /** Where state is kept: addresses, data of stores in the background, logs. */
    Path home() {
        String home = environment.get("ECOM_HOME");
        return home == null || home.isBlank() ? Path.of(environment.getOrDefault("HOME", "."), ".ecom") : Path.of(home);
    }

    /** Says that stores which outlive the process are written to from here on. */
    void writesToStores() {
        process.willRemain("the stores may hold a part of the data set; load it again to go on");
    }

    /** A temporary folder that is gone at the end of the process at the latest. */
    TemporaryFolder temporaryFolder() {
        TemporaryFolder folder = TemporaryFolder.create();
        process.atTheEnd(folder::close);
        return folder;
    }

    /** A folder of results that, unless it is published, is gone at the end of the process at the latest. */
    RunFolder runFolder(Path target) {
        RunFolder folder = RunFolder.begin(target);
        process.atTheEnd(folder::close);
        return folder;
    }
}
