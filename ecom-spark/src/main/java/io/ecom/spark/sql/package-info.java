/**
 * The shop's tables by name, for questions in SQL.
 *
 * <p>What a view holds is decided in {@code spark.source}; here it only gets its name.
 */
@NullMarked
package io.ecom.spark.sql;

import org.jspecify.annotations.NullMarked;
