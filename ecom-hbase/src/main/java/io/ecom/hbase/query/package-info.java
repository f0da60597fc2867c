/**
 * The questions that the tables answer, one record each: a scan and what is made of its rows, a value without a server.
 */
@NullMarked
package io.ecom.hbase.query;

import org.jspecify.annotations.NullMarked;
