/** The tables of customer value and of how far they can be trusted, from counts that any engine can make. */
@NullMarked
package io.ecom.analytics.clv.table;

import org.jspecify.annotations.NullMarked;
