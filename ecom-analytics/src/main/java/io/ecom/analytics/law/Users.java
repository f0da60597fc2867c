package io.ecom.analytics.law;

import static io.ecom.analytics.law.Law.LAST_ACTIVE;
import static io.ecom.analytics.law.Law.REGISTERED_FIRST;

import io.ecom.model.Times;
import io.ecom.model.User;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When each user registered and was last seen. */
final class Users {
    private final Findings findings;
    private final Map<String, Trace> traces = new HashMap<>();

    Users(Findings findings) {
        this.findings = findings;
    }

    /** Whether the id is new. */
    boolean add(User user) {
        Trace trace = new Trace(user.registrationDate(), user.lastActive());
        return traces.putIfAbsent(user.userId(), trace) == null;
    }

    boolean contains(String userId) {
        return traces.containsKey(userId);
    }

    /** @param kind of the record by which the user is seen, such as {@code session} */
    void seen(String userId, Instant from, Instant to, String kind, String id) {
        Trace trace = traces.get(userId);
        if (trace == null) {
            return;
        }
        findings.check(
                REGISTERED_FIRST, !from.isBefore(trace.registered), () -> "%s '%s' is at %s, user '%s' registers at %s"
                        .formatted(kind, id, Times.text(from), userId, Times.text(trace.registered)));
        trace.lastSeen = to.isAfter(trace.lastSeen) ? to : trace.lastSeen;
    }

    void end() {
        traces.forEach((userId, trace) -> {
            Instant given = trace.lastActive;
            if (given != null) {
                findings.check(
                        LAST_ACTIVE,
                        given.equals(trace.lastSeen),
                        () -> "user '%s' is last seen at %s, last_active is %s"
                                .formatted(userId, Times.text(trace.lastSeen), Times.text(given)));
            }
        });
    }

    private static final class Trace {
        private final Instant registered;
        private final @Nullable Instant lastActive;
        private Instant lastSeen;

        private Trace(Instant registered, @Nullable Instant lastActive) {
            this.registered = registered;
            this.lastActive = lastActive;
            this.lastSeen = registered;
        }
    }
}
