package io.ecom.analytics.incident;

import io.ecom.analytics.incident.Incident.CheckoutFailure;
import io.ecom.analytics.incident.Scan.Run;
import io.ecom.analytics.incident.Scan.Side;
import io.ecom.analytics.incident.SessionDays.Counts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Days on which far fewer of a device's checkouts end in an order than on others. */
final class CheckoutFailures {
    private static final int LONGEST_DAYS = 14;
    private static final int MOST_A_DEVICE = 3;
    /** What fails less than this is a bad day, not a failure. */
    private static final double MOST_OF_USUAL = 0.5;

    private CheckoutFailures() {}

    static List<Incident> find(SessionDays days) {
        List<Incident> found = new ArrayList<>();
        boolean hasCheckouts = sum(days.all().checkouts()) >= sum(days.all().converted());
        for (String device : days.values()) {
            Counts counts = days.of(device);
            long[] converted = counts.converted();
            long[] attempts = hasCheckouts ? attempts(counts) : counts.sessions();
            for (int i = 0; i < MOST_A_DEVICE; i++) {
                Optional<Run> run = failure(days, converted, attempts);
                if (run.isEmpty()) {
                    break;
                }
                found.add(incident(device, days, run.get()));
                Arrays.fill(converted, run.get().from(), run.get().to() + 1, 0);
                Arrays.fill(attempts, run.get().from(), run.get().to() + 1, 0);
            }
        }
        return found;
    }

    private static Optional<Run> failure(SessionDays days, long[] converted, long[] attempts) {
        return new Scan(days.days(), converted, attempts, LONGEST_DAYS)
                .strongest(Side.LOW)
                .map(run -> run.among(days.values().size()))
                .filter(run -> run.pValue() < Incidents.FALSE_ALARM)
                .filter(run -> run.share() <= MOST_OF_USUAL * run.elsewhere());
    }

    private static Incident incident(String device, SessionDays days, Run run) {
        return new CheckoutFailure(device, days.span(run), run.trials(), run.hits(), run.elsewhere(), run.pValue());
    }

    /** A session that bought came to the checkout, whether or not that page is among its views. */
    private static long[] attempts(Counts counts) {
        long[] attempts = new long[counts.checkouts().length];
        Arrays.setAll(attempts, day -> Math.max(counts.checkouts()[day], counts.converted()[day]));
        return attempts;
    }

    private static long sum(long[] counts) {
        return Arrays.stream(counts).sum();
    }
}
