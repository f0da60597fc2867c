package io.ecom.model.admission;

import io.ecom.model.Entity;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the stores can hold: a record of 15 MB as a document, a field or a page view of 10 MB as a cell. */
final class SizeLimits {
    private static final long MAX_RECORD = 15L << 20;
    private static final long MAX_CELL = 10L << 20;

    private SizeLimits() {}

    static void requireRecordFits(RawRecord raw) {
        if (raw.bytes() > MAX_RECORD) {
            throw new Rejection(
                    Rule.TOO_LARGE, "Too large a record of %d bytes: expected at most 15 MB".formatted(raw.bytes()));
        }
    }

    static void requireCellsFit(RawRecord raw) {
        if (raw.bytes() > MAX_CELL && raw.entity() == Entity.SESSIONS) {
            for (Map.Entry<String, @Nullable Object> field : raw.fields().entrySet()) {
                if (largestCell(field.getKey(), field.getValue()) > MAX_CELL) {
                    throw new Rejection(
                            Rule.TOO_LARGE, "Too large a cell in %s: expected at most 10 MB".formatted(field.getKey()));
                }
            }
        }
    }

    /** A field is one cell, but each page view is one of its own. */
    private static long largestCell(String field, @Nullable Object value) {
        if (field.equals("page_views") && value instanceof List<?> views) {
            return views.stream().mapToLong(SizeLimits::size).max().orElse(0);
        }
        return size(value);
    }

    private static long size(@Nullable Object value) {
        if (value instanceof String text) {
            return text.length();
        }
        long size = 8;
        if (value instanceof List<?> list) {
            for (Object element : list) {
                size += size(element) + 1;
            }
        } else if (value instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                size += size(entry.getKey()) + size(entry.getValue());
            }
        }
        return size;
    }
}
