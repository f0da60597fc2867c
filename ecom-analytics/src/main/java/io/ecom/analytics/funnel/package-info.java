/**
 * The window funnel: how far somebody comes on a way of ordered steps within a span of time.
 *
 * <p>A matcher of one path at a time, in plain Java; whoever has many paths calls it for each.
 */
@NullMarked
package io.ecom.analytics.funnel;

import org.jspecify.annotations.NullMarked;
