/** How good forecasts are: customers cut in two at a day, what a model expected afterwards, and what came. */
@NullMarked
package io.ecom.analytics.clv.holdout;

import org.jspecify.annotations.NullMarked;
