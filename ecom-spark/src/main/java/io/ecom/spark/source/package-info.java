/**
 * The shop's tables for Spark, with the same columns whatever they are read from: records, files, MongoDB or HBase.
 *
 * <p>Schemas are explicit, money is {@code decimal(18,2)}, times are {@code timestamp_ntz} in UTC. Nested documents are
 * flattened here and only here.
 */
@NullMarked
package io.ecom.spark.source;

import org.jspecify.annotations.NullMarked;
