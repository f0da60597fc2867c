/**
 * Admission at cluster scale: the rules of {@code io.ecom.model.admission} over raw files, a task a file.
 *
 * <p>No rule stands here. A record is seen by itself, its duplicates and what it refers to are found by joins, and then the
 * rules judge it; nothing that grows with the data comes to the driver.
 */
@NullMarked
package io.ecom.spark.clean;

import org.jspecify.annotations.NullMarked;
