package io.ecom.hbase;

/**
 * How often and how long a user visited.
 *
 * @param sessionSeconds the sum of the sessions' durations
 * @param convertedSessions how many of the sessions bought
 */
public record UserActivity(String userId, long sessions, long pageViews, long sessionSeconds, long convertedSessions) {}
