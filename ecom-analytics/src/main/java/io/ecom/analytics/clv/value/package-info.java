/** What customers will still bring: expected value, discounted lifetime value, portfolios, and how good forecasts were. */
@NullMarked
package io.ecom.analytics.clv.value;

import org.jspecify.annotations.NullMarked;
