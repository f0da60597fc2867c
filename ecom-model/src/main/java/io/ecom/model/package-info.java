/**
 * The words of the shop: users, categories, products, sessions, transactions and the money they move.
 *
 * <p>Records with their invariants and nothing else: no file format, no store, no formula of an analysis. Times are
 * instants in milliseconds (the data set carries no zone and is read as UTC); what may be missing is {@code null} and
 * marked {@link org.jspecify.annotations.Nullable}.
 */
@NullMarked
package io.ecom.model;

import org.jspecify.annotations.NullMarked;
