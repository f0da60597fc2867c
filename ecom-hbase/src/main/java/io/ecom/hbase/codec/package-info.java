/**
 * What stands in the cells: a session or a product's day as cells of readable text, and back.
 *
 * <p>The one place that writes and reads these texts, for the store and for Spark. How keys are made belongs to
 * {@code io.ecom.hbase.key}.
 */
@NullMarked
package io.ecom.hbase.codec;

import org.jspecify.annotations.NullMarked;
