/**
 * The quick way for many rows: sorted, written as the servers' own files, and moved into the regions.
 *
 * <p>It needs the servers' file system; where that cannot be reached, rows are put. It throws what the client throws.
 */
@NullMarked
package io.ecom.hbase.bulk;

import org.jspecify.annotations.NullMarked;
