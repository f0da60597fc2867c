/**
 * The result tables: one record per table, its columns, its CSV form, and the one class that divides.
 *
 * <p>A table is the contract between the engines, the report and whoever reads the files. What computes a row stays out.
 */
@NullMarked
package io.ecom.model.result;

import org.jspecify.annotations.NullMarked;
