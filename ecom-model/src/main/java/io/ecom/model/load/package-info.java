/**
 * What loading a data set means, whatever the store: the sink of admitted records, the checkpoint, the summary.
 *
 * <p>The contract suite that every store passes stands beside it in the test-jar. No driver, no file format.
 */
@NullMarked
package io.ecom.model.load;

import org.jspecify.annotations.NullMarked;
