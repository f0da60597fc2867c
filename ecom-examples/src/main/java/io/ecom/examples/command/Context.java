package io.ecom.examples.command;

import io.ecom.examples.console.Interruptible;
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
}
