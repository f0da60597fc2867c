/** The commands of {@code ecom}: options in, stages in order, lines and exit status out. */
@NullMarked
package io.ecom.examples.command;

import org.jspecify.annotations.NullMarked;
