/** Special functions and the minimizer that the models need, where Hipparchus has none that fits. */
@NullMarked
package io.ecom.analytics.clv.numeric;

import org.jspecify.annotations.NullMarked;
