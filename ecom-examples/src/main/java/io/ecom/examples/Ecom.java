package io.ecom.examples;

import io.ecom.examples.command.EcomCommand;
import io.ecom.examples.console.Interruptible;
import java.util.Map;

/** The entry of the {@code ecom} command. */
public final class Ecom {
    private Ecom() {}

    public static void main(String[] args) {
        Interruptible process = new Interruptible();
        Map<String, String> environment = System.getenv();
        int status = process.run(() -> EcomCommand.run(Ecom.class, process, environment, args));
        if (!process.isInterrupted()) {
            System.exit(status);
        }
    }
}
