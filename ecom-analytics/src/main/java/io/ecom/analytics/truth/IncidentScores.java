package io.ecom.analytics.truth;

import io.ecom.analytics.incident.Incident;
import io.ecom.analytics.incident.Incident.CheckoutFailure;
import io.ecom.analytics.incident.Incident.PriceMove;
import io.ecom.analytics.incident.Incident.ReferrerSurge;
import io.ecom.analytics.incident.Incidents;
import io.ecom.analytics.insight.Evidence;
import io.ecom.model.insight.Days;
import io.ecom.model.result.CategoryDay;
import io.ecom.model.result.DailyConversion;
import io.ecom.model.result.PriceChange;
import io.ecom.model.result.TruthScore;
import io.ecom.model.truth.PlantedIncident;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Planted stories beside found incidents: how many, and for each story the days that it has and of which it was found. Of a
 * checkout that is broken on phones and on tablets there may be two findings; both are right, and one story is found.
 */
final class IncidentScores {
    private static final Set<String> MOBILE = Set.of("mobile", "tablet");
    private static final String EMAIL = "email";

    private IncidentScores() {}

    static List<TruthScore> of(List<PlantedIncident> planted, Evidence evidence) {
        List<Incident> found = Incidents.find(
                evidence.rows(DailyConversion.class),
                evidence.rows(CategoryDay.class),
                evidence.rows(PriceChange.class));
        long right = found.stream()
                .filter(incident -> planted.stream().anyMatch(story -> tells(incident, story)))
                .count();
        long told = planted.stream()
                .filter(story -> found.stream().anyMatch(incident -> tells(incident, story)))
                .count();
        Rows rows = new Rows("incidents").precision(found.size(), right).share("recall", planted.size(), told);
        for (PlantedIncident story : planted) {
            // Of several findings, the one that comes nearest to all days of the story.
            Optional<Incident> best = found.stream()
                    .filter(incident -> tells(incident, story))
                    .max(Comparator.comparingLong(incident -> common(incident.days(), story.days())));
            rows.share(
                    "days_of_" + story.kind(),
                    days(story.days()),
                    best.map(incident -> common(incident.days(), story.days())).orElse(0L));
            if (best.orElse(null) instanceof ReferrerSurge surge) {
                boolean named =
                        surge.wanted() != null && Objects.equals(surge.wanted().categoryId(), story.categoryId());
                rows.share("category_of_" + story.kind(), 1, named ? 1 : 0);
            }
        }
        return rows.list();
    }

    /** Whether a finding is about a planted story: of its kind, on some of its days, and on one of its devices or its category. */
    private static boolean tells(Incident found, PlantedIncident story) {
        if (common(found.days(), story.days()) == 0) {
            return false;
        }
        return switch (story.kind()) {
            case "broken_mobile_checkout" ->
                found instanceof CheckoutFailure failure && MOBILE.contains(failure.device());
            case "campaign" ->
                found instanceof ReferrerSurge surge && surge.referrer().equals(EMAIL);
            case "price_rise" ->
                found instanceof PriceMove move
                        && move.change().signum() > 0
                        && Objects.equals(move.categoryId(), story.categoryId());
            default -> false;
        };
    }

    private static long common(Days a, Days b) {
        LocalDate from = a.first().isAfter(b.first()) ? a.first() : b.first();
        LocalDate to = a.last().isBefore(b.last()) ? a.last() : b.last();
        return to.isBefore(from) ? 0 : days(new Days(from, to));
    }

    private static long days(Days days) {
        return ChronoUnit.DAYS.between(days.first(), days.last()) + 1;
    }
}
