/** What customers will still bring: expected value, discounted lifetime value, portfolios. */
@NullMarked
package io.ecom.analytics.clv.value;

import org.jspecify.annotations.NullMarked;
