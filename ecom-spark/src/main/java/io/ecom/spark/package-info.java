/**
 * Spark for the shop: a local session for those who have none of their own.
 *
 * <p>Tables are in {@code source}, questions in {@code analysis}; neither opens a session.
 */
@NullMarked
package io.ecom.spark;

import org.jspecify.annotations.NullMarked;
