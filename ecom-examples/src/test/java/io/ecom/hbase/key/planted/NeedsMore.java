package io.ecom.hbase.key.planted;

import org.apache.hadoop.hbase.util.Bytes;

/** Needs more than the JDK, on purpose. */
final class NeedsMore {
    private final Class<?> bytes = Bytes.class;
}
