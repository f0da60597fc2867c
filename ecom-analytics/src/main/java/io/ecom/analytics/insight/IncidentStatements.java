package io.ecom.analytics.insight;

import io.ecom.analytics.incident.DemandShift;
import io.ecom.analytics.incident.Incident;
import io.ecom.analytics.incident.Incident.CheckoutFailure;
import io.ecom.analytics.incident.Incident.PriceMove;
import io.ecom.analytics.incident.Incident.ReferrerSurge;
import io.ecom.analytics.incident.Incidents;
import io.ecom.model.insight.Figure;
import io.ecom.model.insight.Statement;
import io.ecom.model.insight.Statement.Kind;
import io.ecom.model.result.CategoryDay;
import io.ecom.model.result.DailyConversion;
import io.ecom.model.result.PriceChange;
import java.util.ArrayList;
import java.util.List;

/** What happened on some days and ended. */
final class IncidentStatements implements Insight {
    @Override
    public Found in(Evidence evidence) {
        List<DailyConversion> conversions = evidence.rows(DailyConversion.class);
        List<PriceChange> prices = evidence.rows(PriceChange.class);
        List<Incident> incidents = Incidents.find(conversions, evidence.rows(CategoryDay.class), prices);
        List<Statement> statements = new ArrayList<>();
        for (Incident incident : incidents) {
            statements.add(statement(incident, statements.size() + 1));
        }
        return new Found((long) conversions.size() + prices.size(), statements);
    }

    private static Statement statement(Incident incident, int number) {
        if (incident instanceof CheckoutFailure failure) {
            return checkout(failure, "incident-" + number);
        }
        return incident instanceof ReferrerSurge surge
                ? surge(surge, "incident-" + number)
                : prices((PriceMove) incident, "incident-" + number);
    }

    private static Statement checkout(CheckoutFailure failure, String id) {
        return new Statement(
                id,
                Kind.INCIDENT,
                "The checkout failed on %s %s: %s of %s sessions that reached it bought, where %s would be usual."
                        .formatted(
                                failure.device(),
                                Words.days(failure.days()),
                                failure.converted() == 0 ? "none" : Words.count(failure.converted()),
                                Words.count(failure.attempts()),
                                Words.count(failure.attempts() * failure.usualShare())),
                List.of(
                        Words.of("sessions at the checkout", failure.attempts(), ""),
                        Words.of("bought", failure.converted(), ""),
                        Words.share("buy on other days", failure.usualShare()),
                        Words.number("orders missing", failure.missing())),
                "Scan for the run of days with the lowest share, binomial tail, Bonferroni over all runs and devices, "
                        + Words.p(failure.pValue()),
                "daily_conversion",
                failure.days());
    }

    private static Statement surge(ReferrerSurge surge, String id) {
        double share = surge.referred() / (double) surge.sessions();
        DemandShift wanted = surge.wanted();
        List<Figure> figures = new ArrayList<>(List.of(
                Words.share("share of sessions", share),
                Words.share("share on other days", surge.usualShare()),
                Words.ratio("sessions a day over those of the weeks around", surge.traffic())));
        if (wanted != null) {
            figures.add(Words.ratio("page views of " + wanted.category(), wanted.ratio()));
        }
        return new Statement(
                id,
                Kind.INCIDENT,
                "Sessions from %s were %s of all %s, %s on other days%s."
                        .formatted(
                                surge.referrer(),
                                Words.percent(share),
                                Words.days(surge.days()),
                                Words.percent(surge.usualShare()),
                                wanted == null
                                        ? ""
                                        : "; %s was looked at %s usual: a campaign for it, it seems"
                                                .formatted(
                                                        Words.quoted(wanted.category()), Words.often(wanted.ratio()))),
                figures,
                "Scan for the run of days with the highest share, binomial tail, Bonferroni over all runs and referrers, "
                        + Words.p(surge.pValue()),
                "daily_conversion",
                surge.days());
    }

    private static Statement prices(PriceMove move, String id) {
        double change = move.change().doubleValue();
        DemandShift demand = move.demand();
        List<Figure> figures = new ArrayList<>(List.of(
                Words.share("change of prices", change),
                Words.of("products", move.products(), ""),
                Words.of("prices that moved", move.moved(), "")));
        if (demand != null) {
            figures.add(Words.ratio("page views over the usual", demand.ratio()));
        }
        return new Statement(
                id,
                Kind.INCIDENT,
                "Prices of %s %s by %s %s (%s of %s products)%s."
                        .formatted(
                                Words.quoted(move.category()),
                                change < 0 ? "fell" : "rose",
                                Words.percent(Math.abs(change)),
                                move.undone()
                                        ? Words.days(move.days())
                                        : "on " + Words.day(move.days().first()),
                                Words.count(move.moved()),
                                Words.count(move.products()),
                                demand == null
                                        ? ""
                                        : "; meanwhile it was looked at %s usual (%s)"
                                                .formatted(
                                                        Words.often(demand.ratio()), Words.between(demand.interval()))),
                figures,
                "Binomial tail of prices that move on one day, Bonferroni over all categories and days, "
                        + Words.p(move.pValue()),
                "price_changes",
                move.days());
    }
}
