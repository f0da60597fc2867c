/** Writing: rows become puts that may be repeated without harm. Nothing is ever deleted. */
@NullMarked
package io.ecom.spark.hbase.append;

import org.jspecify.annotations.NullMarked;
