package io.ecom.viz;

/**
 * An entry of a plot's legend, which stands above the plot as text.
 *
 * @param ink the colour, one of {@link Ink}
 */
public record Key(String name, String ink) {}
