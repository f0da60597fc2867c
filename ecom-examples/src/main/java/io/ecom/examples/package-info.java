/**
 * Mains of a screenful, one for each way to use a module, and the entry of the {@code ecom} command.
 *
 * <p>Here, and only here, the program meets its user: arguments, environment, console, exit status.
 */
@NullMarked
package io.ecom.examples;

import org.jspecify.annotations.NullMarked;
