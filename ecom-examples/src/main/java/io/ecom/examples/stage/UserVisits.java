package io.ecom.examples.stage;

import io.ecom.model.result.Meaning;
import io.ecom.model.result.Table;

/** The answer to "how often and how long did each user visit". */
@Table("user_visits")
public record UserVisits(
        @Meaning("the user") String userId,
        @Meaning(value = "sessions", unit = "sessions") long sessions,
        @Meaning(value = "page views", unit = "views") long pageViews,

        @Meaning(value = "time in sessions", unit = "seconds")
        long sessionSeconds,

        @Meaning(value = "sessions that converted", unit = "sessions")
        long convertedSessions) {}
