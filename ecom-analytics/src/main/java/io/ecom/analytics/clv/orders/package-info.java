/** Customer value from an order list: orders become each customer's purchase days, and those a table of what will come. */
@NullMarked
package io.ecom.analytics.clv.orders;

import org.jspecify.annotations.NullMarked;
