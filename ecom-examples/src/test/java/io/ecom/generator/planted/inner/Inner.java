package io.ecom.generator.planted.inner;

import io.ecom.generator.planted.Tables;

/** Makes a cycle of packages on purpose. */
public final class Inner {
    private final Class<?> outer = Tables.class;
}
