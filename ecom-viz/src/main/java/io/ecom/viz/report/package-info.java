/**
 * The one-file report: facts, key figures, exhibits and their tables on a page that needs no network and no clock.
 *
 * <p>The same input gives the same bytes. What a chart shows is decided in {@code chart}; here is how a page shows it.
 */
@NullMarked
package io.ecom.viz.report;

import org.jspecify.annotations.NullMarked;
