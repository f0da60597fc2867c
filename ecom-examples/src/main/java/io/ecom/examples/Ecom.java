package io.ecom.examples;

import io.ecom.examples.command.EcomCommand;
import io.ecom.examples.command.EcomCommand.Commands;

/** The entry of the {@code ecom} command. */
public final class Ecom {
    private Ecom() {}

    public static void main(String[] args) {
        EcomCommand.main(Ecom.class, Commands.ALL, args);
    }
}
