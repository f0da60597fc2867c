/**
 * Customer base models: how often customers come back, whether they still do, and what they spend.
 *
 * <p>Models, their fit by maximum likelihood and the data that they are fitted on. All parameters are in weeks; every
 * length of time in a signature is a {@link io.ecom.analytics.clv.Span}. What a customer is worth is in {@code value}.
 */
@NullMarked
package io.ecom.analytics.clv;

import org.jspecify.annotations.NullMarked;
