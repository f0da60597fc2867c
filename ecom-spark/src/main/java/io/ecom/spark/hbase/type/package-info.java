/**
 * What the bytes of cells and key parts mean: one type per way of writing a value, each with its Spark type, both directions,
 * and, where the order of the bytes is that of the values, the bytes that a comparison lets pass. Knows no server.
 */
@NullMarked
package io.ecom.spark.hbase.type;

import org.jspecify.annotations.NullMarked;
