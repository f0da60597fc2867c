package io.ecom.viz;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

/**
 * An entry of a plot's legend, which stands above the plot as text.
 *
 * @param ink the colour, one of {@link Ink}
 */
public record Key(String name, String ink) {
    public Key {
        requireNonNull(name, "name");
        checkArgument(
                ink.matches("@[a-z]+[0-9]?"), "Invalid ink '%s': expected a name of the palette such as @main", ink);
    }
}
