/**
 * The data set's files: reading them as raw records, writing records with deterministic bytes, the manifest.
 *
 * <p>The one home of Jackson. What a record must fulfil is decided in {@code model.admission}, not here.
 */
@NullMarked
package io.ecom.model.json;

import org.jspecify.annotations.NullMarked;
