/**
 * What a generated data set's {@code _truth/} says that another room reads: records, no file format.
 *
 * <p>The generator writes them; laws, scorecards and tests check data against them.
 */
@NullMarked
package io.ecom.model.truth;

import org.jspecify.annotations.NullMarked;
