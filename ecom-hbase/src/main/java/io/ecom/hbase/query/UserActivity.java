package io.ecom.hbase.query;

import io.ecom.hbase.codec.SessionMetrics;

/**
 * How often and how long a user visited.
 *
 * @param sessionSeconds the sum of the sessions' durations
 * @param convertedSessions how many of the sessions bought
 */
public record UserActivity(String userId, long sessions, long pageViews, long sessionSeconds, long convertedSessions) {
    static UserActivity of(String userId, SessionMetrics session) {
        return new UserActivity(userId, 1, session.pageViews(), session.durationSeconds(), session.converted());
    }

    /** The sum of this and more of the same user's. */
    UserActivity plus(UserActivity more) {
        return new UserActivity(
                userId,
                sessions + more.sessions,
                pageViews + more.pageViews,
                sessionSeconds + more.sessionSeconds,
                convertedSessions + more.convertedSessions);
    }
}
