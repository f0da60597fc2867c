/**
 * One record per question: its fields are the options, its stages a value that can be printed, compared and tested.
 *
 * <p>Only stages and operators that a real server, 4.4 to 8, and the stand-in treat alike. The server counts and sums;
 * quotients are made here, by {@link io.ecom.model.result.Ratio}. Nothing here connects.
 */
@NullMarked
package io.ecom.mongo.pipeline;

import org.jspecify.annotations.NullMarked;
