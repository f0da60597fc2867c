/**
 * HBase tables as Spark tables: the data source {@code ecom-hbase}, and the shop's two tables ready mapped.
 *
 * <p>A query's way through the packages: {@code HBaseSource} has {@code mapping} read the options, whose {@code type}s know
 * what bytes mean; {@code scan} turns filters into ranges of keys, each region's share of a range into a partition, cells into
 * columns; {@code append} turns rows into puts. {@code connection} is what a JVM's tasks share. Only this package's public
 * classes are meant for callers.
 */
@NullMarked
package io.ecom.spark.hbase;

import org.jspecify.annotations.NullMarked;
