/**
 * Defects that are planted into encoded records on purpose, the last step before the files. What is planted is listed in
 * {@link io.ecom.model.admission.Defect}; no record of the shop changes.
 */
@NullMarked
package io.ecom.generator.dirt;

import org.jspecify.annotations.NullMarked;
