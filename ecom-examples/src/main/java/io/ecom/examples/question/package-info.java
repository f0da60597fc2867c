/**
 * The questions that the engines are held against each other with, and the forms of their answers.
 *
 * <p>A question counts only when its engines decide by code of their own; what divides and prints is shared.
 */
@NullMarked
package io.ecom.examples.question;

import org.jspecify.annotations.NullMarked;
