package io.ecom.examples.question;

import io.ecom.model.result.Customer;
import io.ecom.model.result.Meaning;
import io.ecom.model.result.Table;
import java.util.List;

/** The answer to "how often and how long did each user visit". */
@Table("user_visits")
public record UserVisits(
        @Meaning("the user") String userId,
        @Meaning(value = "sessions", unit = "sessions") long sessions,
        @Meaning(value = "page views", unit = "views") long pageViews,

        @Meaning(value = "time in sessions", unit = "seconds")
        long sessionSeconds,

        @Meaning(value = "sessions that converted", unit = "sessions")
        long convertedSessions) {
    static List<UserVisits> of(List<Customer> rows) {
        return rows.stream()
                .filter(row -> row.sessions() > 0)
                .map(row -> new UserVisits(
                        row.userId(), row.sessions(), row.pageViews(), row.sessionSeconds(), row.convertedSessions()))
                .toList();
    }
}
