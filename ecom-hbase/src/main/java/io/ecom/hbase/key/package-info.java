/**
 * Row keys: how the parts of a key become bytes whose order is the order of the parts, and which range holds them.
 *
 * <p>Nothing but the JDK, so that the keys can be lifted into any client. What stands in the cells belongs to
 * {@code io.ecom.hbase.codec}.
 */
@NullMarked
package io.ecom.hbase.key;

import org.jspecify.annotations.NullMarked;
