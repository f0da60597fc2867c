/**
 * The laws that a shop's data keeps when it could have happened: {@link io.ecom.analytics.law.Laws} hears a data set once and
 * tells which are broken.
 *
 * <p>Over data from elsewhere a broken law is a finding, not an error.
 */
@NullMarked
package io.ecom.analytics.law;

import org.jspecify.annotations.NullMarked;
