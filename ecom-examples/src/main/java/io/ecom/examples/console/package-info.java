/** What the user sees while a command runs: lines, progress, one-line errors; and what happens on Ctrl-C. */
@NullMarked
package io.ecom.examples.console;

import org.jspecify.annotations.NullMarked;
