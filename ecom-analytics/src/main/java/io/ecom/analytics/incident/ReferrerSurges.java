package io.ecom.analytics.incident;

import io.ecom.analytics.incident.Incident.ReferrerSurge;
import io.ecom.analytics.incident.Scan.Run;
import io.ecom.analytics.incident.Scan.Side;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Days on which a referrer brings a far larger part of the sessions than on others: a campaign, or a mention. */
final class ReferrerSurges {
    private static final int LONGEST_DAYS = 21;
    private static final int MOST_A_REFERRER = 3;
    private static final double LEAST_OF_USUAL = 1.5;
    private static final int DAYS_AROUND = 14;

    private ReferrerSurges() {}

    static List<Incident> find(SessionDays days, CategoryDemand demand) {
        List<Incident> found = new ArrayList<>();
        for (String referrer : days.values()) {
            new Scan(days.days(), days.of(referrer).sessions(), days.all().sessions(), LONGEST_DAYS)
                    .runs(Side.HIGH, days.values().size(), MOST_A_REFERRER, ReferrerSurges::isSurge)
                    .forEach(run -> found.add(incident(referrer, days, run, demand)));
        }
        return found;
    }

    private static boolean isSurge(Run run) {
        return run.pValue() < Incidents.FALSE_ALARM && run.share() >= LEAST_OF_USUAL * run.elsewhere();
    }

    private static Incident incident(String referrer, SessionDays days, Run run, CategoryDemand demand) {
        return new ReferrerSurge(
                referrer,
                days.span(run),
                run.trials(),
                run.hits(),
                run.elsewhere(),
                traffic(days, run),
                demand.mostWanted(days.span(run)).orElse(null),
                run.pValue());
    }

    private static double traffic(SessionDays days, Run run) {
        long[] sessions = days.all().sessions();
        LocalDate from = days.span(run).first().minusDays(DAYS_AROUND);
        LocalDate to = days.span(run).last().plusDays(DAYS_AROUND);
        long around = 0;
        int count = 0;
        for (int day = 0; day < sessions.length; day++) {
            LocalDate date = days.days().get(day);
            boolean ofRun = day >= run.from() && day <= run.to();
            if (!ofRun && !date.isBefore(from) && !date.isAfter(to)) {
                around += sessions[day];
                count++;
            }
        }
        double inside = run.trials() / (double) (run.to() - run.from() + 1);
        return around == 0 ? 1 : inside / (around / (double) count);
    }
}
