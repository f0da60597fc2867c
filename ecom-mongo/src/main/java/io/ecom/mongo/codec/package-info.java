/**
 * How each record is written as a document and read back, without a lossy step: money as Decimal128, times as BSON dates.
 *
 * <p>A missing value is an absent field; fields that are not known are passed over. No collection, no connection.
 */
@NullMarked
package io.ecom.mongo.codec;

import org.jspecify.annotations.NullMarked;
