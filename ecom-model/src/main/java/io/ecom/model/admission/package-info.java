/**
 * Admission: which raw records are let in, which are repaired, which are quarantined, and by which rule.
 *
 * <p>Plain Java over maps and lists, with no file format and no store, so that the same rules judge a stream on one
 * machine and a table on a cluster. Every engine sees the records that were admitted here.
 */
@NullMarked
package io.ecom.model.admission;

import org.jspecify.annotations.NullMarked;
