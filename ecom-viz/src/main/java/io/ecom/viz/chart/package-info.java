/**
 * The charts: one type each, a value that says what it answers, draws a table and puts in words what is to be seen.
 *
 * <p>A new chart is a type here and a line in the report's list of sections. Nothing here knows a page.
 */
@NullMarked
package io.ecom.viz.chart;

import org.jspecify.annotations.NullMarked;
