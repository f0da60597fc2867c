/**
 * The window funnel for anybody's events: an aggregate of Spark around the matcher of {@code io.ecom.analytics.funnel}.
 *
 * <p>Knows no shop and no tables; steps are conditions on the caller's own columns.
 */
@NullMarked
package io.ecom.spark.funnel;

import org.jspecify.annotations.NullMarked;
