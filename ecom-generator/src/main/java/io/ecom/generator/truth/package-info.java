/**
 * The answers: what was planted in a data set, written to {@code _truth/}.
 *
 * <ul>
 *   <li>{@code parameters.json}: options, laws and their parameters
 *   <li>{@code customers.ndjson}: {@code user_id, rate, dropout, order_value, alive} of each customer: purchases a week while
 *       active, probability of leaving after each, expected order value, whether they would buy again after the last day;
 *       who is not in it never buys
 *   <li>{@code products.ndjson}: {@code product_id, rank, weight}, the popularity before season and promotion
 *   <li>{@code complements.ndjson}: {@code product_a, product_b, lift}
 *   <li>{@code seasons.ndjson}: {@code category_id, shape, months}, the factor in the middle of each month; empty for a
 *       shop whose year is even, as those of the presets {@code flat} and {@code cdnow} are
 *   <li>{@code incidents.ndjson}: {@code kind, first_day, last_day, category_id, factor}
 *   <li>{@code stock.ndjson}: {@code product_id, initial, restocks [{date, units}], ordered, returned, current}
 *   <li>{@code defects.ndjson}: {@code entity, position, id, defect, rule} of each record that was spoiled on purpose; the
 *       position counts all records of the entity in the order of the files, from 1, the id is that of the sound record
 * </ul>
 */
@NullMarked
package io.ecom.generator.truth;

import org.jspecify.annotations.NullMarked;
