/**
 * The stages of a run, each a value that is given what it needs: stores, load, analyze, reconcile, report.
 *
 * <p>No arguments and no console; a stage says in its outcome what was done.
 */
@NullMarked
package io.ecom.examples.stage;

import org.jspecify.annotations.NullMarked;
