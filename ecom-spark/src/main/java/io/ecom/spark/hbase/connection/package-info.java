/** This JVM's connections to clusters, and the look at a table before it is used. */
@NullMarked
package io.ecom.spark.hbase.connection;

import org.jspecify.annotations.NullMarked;
