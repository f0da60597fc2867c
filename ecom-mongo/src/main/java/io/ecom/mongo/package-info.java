/**
 * The shop's documents in MongoDB: the store that loads them and answers questions, its options, schema and errors.
 *
 * <p>The only room of the driver. Formulas, files and the environment stay out.
 */
@NullMarked
package io.ecom.mongo;

import org.jspecify.annotations.NullMarked;
