/**
 * Sorting more than fits into memory: entries under byte keys, sorted runs on disk, and their merge over any range of keys.
 *
 * <p>It knows neither rows nor cells. Where runs lie is a {@code Folder} on any of Hadoop's file systems.
 */
@NullMarked
package io.ecom.hbase.sort;

import org.jspecify.annotations.NullMarked;
