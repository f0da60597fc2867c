/**
 * How real a data set looks: {@link io.ecom.analytics.scorecard.Scorecard} hears it once and sets its quantities beside those
 * of real shops and of a shop in which everything is alike.
 *
 * <p>The bands, with population, source and flat value, stand in {@code bands.csv}.
 */
@NullMarked
package io.ecom.analytics.scorecard;

import org.jspecify.annotations.NullMarked;
