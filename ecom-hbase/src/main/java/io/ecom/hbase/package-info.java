/**
 * The shop's sessions and products' days in HBase: the store, its schema, its queries.
 *
 * <p>{@link io.ecom.hbase.HBaseStore} is the door; schema and queries are values that print as lines for the HBase shell.
 * Keys and cells have their own packages. No Spark, no server classes.
 */
@NullMarked
package io.ecom.hbase;

import org.jspecify.annotations.NullMarked;
