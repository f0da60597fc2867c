/**
 * Compares anybody's result tables with the right ones and names the usual mistake that explains a difference.
 *
 * <p>A mistake is a value: what was done wrong, in which tables it can be seen, and the tables that somebody who makes it
 * would write. How right tables come about is the concern of {@code answer}.
 */
@NullMarked
package io.ecom.analytics.check;

import org.jspecify.annotations.NullMarked;
