package io.ecom.hbase.key;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

/**
 * What a row of {@code user_sessions} is found by.
 *
 * <p>The natural order is that of the rows: users by the bytes of their id followed by {@code #}, a user's sessions by
 * start, sessions of one instant by id.
 *
 * @param startTime from 1970 to the last millisecond of thirteen digits; finer parts of a second are cut
 */
public record SessionKey(String userId, Instant startTime, String sessionId) implements Comparable<SessionKey> {
    static final Instant MAX_TIME = Instant.ofEpochMilli(9_999_999_999_999L);
    private static final Comparator<SessionKey> ORDER = Comparator.comparing(
                    (SessionKey key) -> key.userId + KeyBytes.SEPARATOR)
            .thenComparing(SessionKey::startTime)
            .thenComparing(SessionKey::sessionId);

    public SessionKey {
        KeyBytes.requirePart("user_id", userId);
        KeyBytes.requirePart("session_id", sessionId);
        if (startTime.isBefore(Instant.EPOCH) || startTime.isAfter(MAX_TIME)) {
            throw new IllegalArgumentException(
                    "Invalid start_time '%s': expected a time from 1970 to 2286".formatted(startTime));
        }
        startTime = startTime.truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public int compareTo(SessionKey other) {
        return ORDER.compare(this, other);
    }

    /** The key as it stands in the table. */
    @Override
    public String toString() {
        return SessionKeyCodec.text(this);
    }
}
