package io.ecom.model.admission;

import io.ecom.model.Times;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time as it stands in a record, which may be anything.
 *
 * @param given the value of the field
 * @param time null when the value is missing, unreadable or outside 1970 to 2286
 */
record WrittenTime(
        String field, @Nullable Object given, @Nullable Instant time) {
    static WrittenTime of(Fields fields, String field) {
        Object given = fields.values().get(field);
        Instant time = given instanceof String text ? Times.parse(text.strip()) : null;
        return new WrittenTime(fields.name(field), given, Times.isValid(time) ? time : null);
    }

    /** The time, or an end of the judgement by {@link Rule#BAD_TIME}. */
    Instant require() {
        if (time == null) {
            throw new Rejection(Rule.BAD_TIME, problem());
        }
        return time;
    }

    /** The time, null when it is missing, or an end of the judgement where no rule is about times. */
    @Nullable
    Instant requireOrMissing() {
        if (time == null && given != null) {
            throw new Rejection(Rule.WRONG_TYPE, problem());
        }
        return time;
    }

    private String problem() {
        return given == null
                ? "Missing " + field
                : "Invalid %s '%s': expected a time from 1970 to 2286".formatted(field, Excerpt.of(given));
    }
}
