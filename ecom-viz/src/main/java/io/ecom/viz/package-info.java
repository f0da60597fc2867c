/**
 * What charts and the report share: the tables they read, the plot they draw, and the encoders every text passes.
 *
 * <p>Charts stand in {@code chart}, the page in {@code report}. No figure is computed here that a result table holds.
 */
@NullMarked
package io.ecom.viz;

import org.jspecify.annotations.NullMarked;
