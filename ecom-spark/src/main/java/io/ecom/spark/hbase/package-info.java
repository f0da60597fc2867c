/**
 * HBase tables as Spark tables: the data source {@code ecom-hbase}, and the shop's two tables ready mapped.
 *
 * <p>A query's way through the package: {@code HBaseSource} reads the options into an {@code HBaseMapping}, the scan builder
 * takes the wanted columns and turns filters into ranges of keys, each region's share of a range is a partition, its reader
 * turns cells into columns. What the cells of the shop's tables mean is known to {@code io.ecom.hbase.codec} alone.
 */
@NullMarked
package io.ecom.spark.hbase;

import org.jspecify.annotations.NullMarked;
