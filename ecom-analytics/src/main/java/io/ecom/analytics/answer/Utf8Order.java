package io.ecom.analytics.answer;

import com.google.common.primitives.UnsignedBytes;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;

/** The order of texts in result tables: by their UTF-8 bytes, a missing text first. */
final class Utf8Order {
    static final Comparator<String> FIRST_MISSING = Comparator.nullsFirst(Comparator.comparing(
            text -> text.getBytes(StandardCharsets.UTF_8), UnsignedBytes.lexicographicalComparator()));

    private Utf8Order() {}
}
