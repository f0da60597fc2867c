/**
 * What happened to a shop on some days and on no others: found in result tables that go by day, with a p-value that counts
 * all places where it was looked for.
 *
 * <p>Values and detectors; sentences about them are made in {@code io.ecom.analytics.insight}.
 */
@NullMarked
package io.ecom.analytics.incident;

import org.jspecify.annotations.NullMarked;
