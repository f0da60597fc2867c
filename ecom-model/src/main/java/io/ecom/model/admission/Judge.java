package io.ecom.model.admission;

import io.ecom.model.Ids;
import io.ecom.model.Times;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one entity: raw fields in, a record or a {@link Rejection} out.
 *
 * <p>Judging has two steps, because a wrong type counts before any other rule of the entity: first all fields are read,
 * then they are judged.
 *
 * @param <D> the fields as read, of the right types
 */
interface Judge<D extends Record> {
    D read(Fields fields);

    /**
     * @param id the record's own id, valid
     * @param repairs receives the rules whose repairs the record needs
     */
    Record judge(String id, D draft, References known, Set<Rule> repairs);

    /** An instant from a field that may hold anything; null when it is missing, unreadable or outside 1970 to 2286. */
    static @Nullable Instant time(Fields fields, String field) {
        Instant time = fields.values().get(field) instanceof String text ? Times.parse(text.strip()) : null;
        return Times.isValid(time) ? time : null;
    }

    /** The time, or an end of the judgement by {@link Rule#BAD_TIME}. */
    static Instant requireTime(String field, @Nullable Instant time) {
        if (time == null) {
            throw new Rejection(
                    Rule.BAD_TIME, "Missing or unreadable %s: expected a time from 1970 to 2286".formatted(field));
        }
        return time;
    }

    static @Nullable String validOrNull(@Nullable String id) {
        return Ids.isValid(id) ? id : null;
    }
}
