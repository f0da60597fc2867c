/**
 * What is bought together: the measures of a pair of products, and how likely chance alone makes such a pair.
 *
 * <p>Measures are exact quotients; only the two statistics, p-value and q-value, are doubles. How pairs are counted is the
 * matter of each engine.
 */
@NullMarked
package io.ecom.analytics.basket;

import org.jspecify.annotations.NullMarked;
