package io.ecom.generator.planted;

import io.ecom.generator.planted.inner.Inner;
import tech.tablesaw.api.Table;

/** Uses a library outside its home and makes a cycle of packages, on purpose. */
public final class Tables {
    private final Class<?> table = Table.class;
    private final Class<?> inner = Inner.class;
}
