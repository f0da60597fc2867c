package io.ecom.generator.calendar;

import io.ecom.generator.calendar.Incident.Kind;
import io.ecom.generator.random.RandomStream;
import io.ecom.generator.random.Seed;
import java.util.List;

/** The incidents of a data set: three in a window of four weeks or more, else none. Immutable. */
public final class Incidents {
    public static final Incidents NONE = new Incidents(List.of());

    /** The share of a campaign's extra visitors and buyers, on top of an ordinary day. */
    private static final double CAMPAIGN_TRAFFIC = 1.35;

    private static final int SHORTEST_WINDOW = 28;

    private final List<Incident> all;

    private Incidents(List<Incident> all) {
        this.all = List.copyOf(all);
    }

    public static Incidents of(Seed seed, Window window, int categories) {
        int days = window.days();
        if (days < SHORTEST_WINDOW) {
            return NONE;
        }
        RandomStream random = seed.part("incidents").stream(0);
        int campaign = random.within(days / 8, days / 4);
        int broken = random.within(days * 3 / 8, days / 2);
        int rise = random.within(days * 5 / 8, days * 3 / 4);
        return new Incidents(List.of(
                new Incident(Kind.CAMPAIGN, campaign, campaign + 6, random.below(categories), 2.2),
                new Incident(Kind.BROKEN_MOBILE_CHECKOUT, broken, broken + 2, -1, 0),
                new Incident(
                        Kind.PRICE_RISE,
                        rise,
                        Math.min(days - 1, rise + Math.min(45, days / 6)),
                        random.below(categories),
                        1.18)));
    }

    public List<Incident> all() {
        return all;
    }

    /** By how much the shop is busier than on an ordinary such day. */
    public double traffic(int day) {
        return is(Kind.CAMPAIGN, day) ? CAMPAIGN_TRAFFIC : 1;
    }

    public boolean is(Kind kind, int day) {
        for (Incident incident : all) {
            if (incident.kind() == kind && incident.covers(day)) {
                return true;
            }
        }
        return false;
    }

    /** What the demand for a category's goods is multiplied by. */
    public double demand(int category, int day) {
        double demand = 1;
        for (Incident incident : all) {
            if (incident.category() == category && incident.covers(day)) {
                demand *= incident.kind() == Kind.CAMPAIGN ? incident.factor() : 0.6;
            }
        }
        return demand;
    }
}
