package io.ecom.model.result;

import com.google.common.primitives.UnsignedBytes;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The order of texts in result tables: by their UTF-8 bytes, a missing text first. */
public final class Utf8Order {
    public static final Comparator<@Nullable String> FIRST_MISSING = Comparator.nullsFirst(Comparator.comparing(
            text -> text.getBytes(StandardCharsets.UTF_8), UnsignedBytes.lexicographicalComparator()));

    private Utf8Order() {}
}
