/**
 * The plain-Java answer to each question: what every engine is compared with.
 *
 * <p>Ledgers gather facts in one pass over the admitted records; answers turn them into the rows of a result table. Written
 * straight from the definitions, sharing no code with the engines but the records, the rounding and the statistics.
 */
@NullMarked
package io.ecom.analytics.answer;

import org.jspecify.annotations.NullMarked;
