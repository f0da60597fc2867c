/** Which column of Spark is which cell, family or part of the row key: the source's options, read once. Knows no server. */
@NullMarked
package io.ecom.spark.hbase.mapping;

import org.jspecify.annotations.NullMarked;
