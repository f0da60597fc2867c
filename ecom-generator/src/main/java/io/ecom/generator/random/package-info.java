/**
 * Random numbers that are a pure function of (seed, entity, index): no shared state, no order of calls, the same bits on
 * every machine. Distributions are sampled here with {@link StrictMath}; what they mean is decided elsewhere.
 */
@NullMarked
package io.ecom.generator.random;

import org.jspecify.annotations.NullMarked;
