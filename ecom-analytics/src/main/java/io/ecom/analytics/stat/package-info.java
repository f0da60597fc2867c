/**
 * Statistics of small inputs: intervals, medians, and how a statistic is printed.
 *
 * <p>A statistic is a double; quotients of exact numbers are not made here but by {@code io.ecom.model.result.Ratio}.
 */
@NullMarked
package io.ecom.analytics.stat;

import org.jspecify.annotations.NullMarked;
