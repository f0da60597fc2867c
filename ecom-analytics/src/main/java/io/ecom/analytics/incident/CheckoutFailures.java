package io.ecom.analytics.incident;

import io.ecom.analytics.incident.Incident.CheckoutFailure;
import io.ecom.analytics.incident.Scan.Run;
import io.ecom.analytics.incident.Scan.Side;
import io.ecom.analytics.incident.SessionDays.Counts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
            long[] attempts = hasCheckouts ? attempts(counts) : counts.sessions();
            new Scan(days.days(), counts.converted(), attempts, LONGEST_DAYS)
                    .runs(Side.LOW, days.values().size(), MOST_A_DEVICE, CheckoutFailures::isFailure)
                    .forEach(run -> found.add(incident(device, days, run)));
        }
        return found;
    }

    private static boolean isFailure(Run run) {
        return run.pValue() < Incidents.FALSE_ALARM && run.share() <= MOST_OF_USUAL * run.elsewhere();
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
