/**
 * The data generator's entrance: options, presets, records as streams, whole data sets as folders.
 *
 * <p>The same options and seed give the same bytes on every machine, whatever the threads, locale, zone or JDK.
 */
@NullMarked
package io.ecom.generator;

import org.jspecify.annotations.NullMarked;
