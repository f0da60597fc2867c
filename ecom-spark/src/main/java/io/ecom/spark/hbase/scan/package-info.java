/**
 * Reading: filters become ranges of keys and filters of the servers, ranges become partitions, cells become columns. What is
 * pushed down only narrows what is read; Spark applies every filter again.
 */
@NullMarked
package io.ecom.spark.hbase.scan;

import org.jspecify.annotations.NullMarked;
