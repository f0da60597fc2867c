/**
 * One analysis for each result table: tables in, table out, options as records.
 *
 * <p>No store, path, file format or session is known here. Nothing that grows with the data comes to the driver, and Spark
 * does not divide: quotients are made by {@code Ratio}, statistics by {@code io.ecom.analytics}.
 */
@NullMarked
package io.ecom.spark.analysis;

import org.jspecify.annotations.NullMarked;
