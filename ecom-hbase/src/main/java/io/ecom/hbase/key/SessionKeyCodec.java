package io.ecom.hbase.key;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Row keys of {@code user_sessions}: {@code user_id#EPOCHMILLIS#session_id}, the time in thirteen digits.
 *
 * <p>One user's sessions are one range in order of time. Ids hold no {@code #}, so a user whose id is the beginning of
 * another's shares no key with it.
 */
public final class SessionKeyCodec {
    /** What a key looks like, for errors and documents. */
    public static final String LAYOUT = "user_id#EPOCHMILLIS(13 digits)#session_id";

    static final int TIME_DIGITS = 13;

    private SessionKeyCodec() {}

    public static byte[] encode(SessionKey key) {
        return KeyBytes.of(text(key));
    }

    /** @throws IllegalArgumentException when the bytes are no such key */
    public static SessionKey decode(byte[] key) {
        String[] parts = KeyBytes.split(key, 3, LAYOUT);
        String text = new String(key, StandardCharsets.ISO_8859_1);
        long millis = KeyBytes.digits(parts[1], TIME_DIGITS, text, LAYOUT);
        return new SessionKey(parts[0], Instant.ofEpochMilli(millis), parts[2]);
    }

    /** All sessions of a user. */
    public static KeyRange rangeOf(String userId) {
        KeyBytes.requirePart("user_id", userId);
        return new KeyRange(KeyBytes.of(userId + KeyBytes.SEPARATOR), KeyBytes.afterPart(userId));
    }

    /**
     * The sessions of a user that start in a period; ends outside the times that keys can hold mean "all before" and "all
     * after".
     *
     * @param from included
     * @param to excluded
     */
    public static KeyRange rangeOf(String userId, Instant from, Instant to) {
        if (!from.isBefore(to)) {
            return KeyRange.NONE;
        }
        KeyRange all = rangeOf(userId);
        byte[] start = from.isAfter(Instant.EPOCH) ? bound(userId, from) : all.start();
        byte[] stop = bound(userId, to);
        return new KeyRange(start, stop);
    }

    static String text(SessionKey key) {
        StringBuilder text = prefix(key.userId(), key.startTime().toEpochMilli());
        return text.append(KeyBytes.SEPARATOR).append(key.sessionId()).toString();
    }

    /** The first key at or after an instant; the part of a millisecond counts as begun. */
    private static byte[] bound(String userId, Instant time) {
        if (time.isAfter(SessionKey.MAX_TIME)) {
            return KeyBytes.afterPart(userId);
        }
        if (time.isBefore(Instant.EPOCH)) {
            return KeyBytes.of(userId + KeyBytes.SEPARATOR);
        }
        long millis = time.toEpochMilli() + (time.getNano() % 1_000_000 == 0 ? 0 : 1);
        return KeyBytes.of(prefix(userId, millis).toString());
    }

    private static StringBuilder prefix(String userId, long millis) {
        StringBuilder text =
                new StringBuilder(userId.length() + 64).append(userId).append(KeyBytes.SEPARATOR);
        KeyBytes.appendDigits(text, millis, TIME_DIGITS);
        return text;
    }
}
