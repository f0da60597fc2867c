/**
 * The machinery of a load: split points from a sample of ids, rows written by several threads, tallies of products' days,
 * the checkpoint. It throws what the client throws; the store wraps it once.
 */
@NullMarked
package io.ecom.hbase.load;

import org.jspecify.annotations.NullMarked;
