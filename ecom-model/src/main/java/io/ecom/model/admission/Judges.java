package io.ecom.model.admission;

import io.ecom.model.Entity;
import io.ecom.model.Ids;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Picks the judge of an entity. */
final class Judges {
    private static final long MAX_RECORD = 15L << 20;
    private static final long MAX_CELL = 10L << 20;

    private static final Map<Entity, Judge<?>> BY_ENTITY = Map.of(
            Entity.USERS, new UserJudge(),
            Entity.CATEGORIES, new CategoryJudge(),
            Entity.PRODUCTS, new ProductJudge(),
            Entity.SESSIONS, new SessionJudge(),
            Entity.TRANSACTIONS, new TransactionJudge());

    private Judges() {}

    /** Reads and judges a record whose id is known to be valid. */
    static Record judge(RawRecord raw, String id, References known, Set<Rule> repairs) {
        return judge(BY_ENTITY.get(raw.entity()), raw, id, known, repairs);
    }

    /** Applies the rules that hold before a record's id is remembered, and gives the id. */
    static String requireReadable(RawRecord raw) {
        if (raw.bytes() > MAX_RECORD) {
            throw new Rejection(Rule.TOO_LARGE, "Record of %d bytes: expected at most 15 MB".formatted(raw.bytes()));
        }
        if (raw.problem() != null) {
            throw new Rejection(Rule.WRONG_TYPE, raw.problem());
        }
        String idField = raw.entity().idField();
        Fields fields = new Fields("", raw.fields());
        String id = fields.text(idField);
        if (id == null) {
            throw new Rejection(Rule.MISSING_ID, "Missing " + idField);
        }
        if (!Ids.isValid(id)) {
            throw new Rejection(
                    Rule.BAD_ID,
                    "Invalid %s '%s': expected 1 to 128 printable ASCII characters without '#' and space"
                            .formatted(idField, Excerpt.of(id)));
        }
        BY_ENTITY.get(raw.entity()).read(fields);
        if (raw.bytes() > MAX_CELL && raw.entity() == Entity.SESSIONS && largestCell(raw.fields()) > MAX_CELL) {
            throw new Rejection(Rule.TOO_LARGE, "A cell of over 10 MB");
        }
        return id;
    }

    private static <D extends Record> Record judge(
            Judge<D> judge, RawRecord raw, String id, References known, Set<Rule> repairs) {
        return judge.judge(id, judge.read(new Fields("", raw.fields())), known, repairs);
    }

    /** The size of what becomes one cell of a session: a field, or one page view. */
    private static long largestCell(Map<String, @Nullable Object> fields) {
        long largest = 0;
        for (Map.Entry<String, @Nullable Object> field : fields.entrySet()) {
            if (field.getKey().equals("page_views") && field.getValue() instanceof List<?> views) {
                for (Object view : views) {
                    largest = Math.max(largest, size(view));
                }
            } else {
                largest = Math.max(largest, size(field.getValue()));
            }
        }
        return largest;
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
