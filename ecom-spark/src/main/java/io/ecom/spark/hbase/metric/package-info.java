/** What a scan or an append counts, as Spark's web page shows it beside the operator. */
@NullMarked
package io.ecom.spark.hbase.metric;

import org.jspecify.annotations.NullMarked;
