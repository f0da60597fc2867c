/**
 * Statements about a shop as values: what is said, and the numbers, the test and the table that it rests on.
 *
 * <p>{@code analytics.insight} makes them, the report shows them. Neither a formula nor a word about looks belongs here.
 */
@NullMarked
package io.ecom.model.insight;

import org.jspecify.annotations.NullMarked;
