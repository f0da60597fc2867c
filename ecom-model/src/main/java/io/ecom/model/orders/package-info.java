/** Order lists as shops export them: one row an order or a line of one, in a CSV file with headers of any dialect. */
@NullMarked
package io.ecom.model.orders;

import org.jspecify.annotations.NullMarked;
