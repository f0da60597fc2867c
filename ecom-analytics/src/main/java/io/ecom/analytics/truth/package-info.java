/**
 * How much of what was planted in a generated data set the analyses found: the table {@code truth_score}.
 *
 * <p>Here, and nowhere else among the measures, the truth is known.
 */
@NullMarked
package io.ecom.analytics.truth;

import org.jspecify.annotations.NullMarked;
