package io.ecom.generator.goods;

import io.ecom.generator.calendar.Incident;
import io.ecom.generator.calendar.Incidents;
import io.ecom.generator.calendar.Rhythm;
import io.ecom.generator.calendar.Window;
import io.ecom.generator.random.Distributions;
import io.ecom.generator.random.RandomStream;
import io.ecom.model.Money;
import io.ecom.model.PricePoint;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The prices of one product over time, and how much a promotion makes it wanted. Prices change at midnight. Immutable. */
final class PriceHistory {
    private static final double CHANGES_A_YEAR = 1.2;
    private static final double PROMOTIONS_A_YEAR = 1.4;
    private static final double BLACK_FRIDAY_SHARE = 0.4;
    /** A promotion of 20 % makes a product 1.5 times as wanted. */
    private static final double APPEAL_PER_DEPTH = 2.5;

    private final long[] from;
    private final long[] cents;
    private final double[] appeal;
    private final double highestAppeal;

    private PriceHistory(long[] from, long[] cents, double[] appeal) {
        this.from = from;
        this.cents = cents;
        this.appeal = appeal;
        this.highestAppeal = Arrays.stream(appeal).max().orElse(1);
    }

    /** @param firstPrice in units of the currency */
    static PriceHistory draw(
            RandomStream random, Window window, Incidents incidents, int category, long created, double firstPrice) {
        int firstDay = window.dayOf(created);
        int days = window.days() - firstDay;
        double[] regular = new double[days];
        double[] depth = new double[days];
        Arrays.fill(regular, firstPrice);
        changes(random, regular);
        promotions(random, depth);
        blackFridays(random, window, firstDay, depth);
        List<Long> from = new ArrayList<>();
        List<Long> cents = new ArrayList<>();
        List<Double> appeal = new ArrayList<>();
        for (int i = 0; i < days; i++) {
            double rise = rise(incidents, category, firstDay + i);
            long price = shelfPrice(regular[i] * rise * (1 - depth[i]));
            if (i == 0 || price != cents.get(cents.size() - 1)) {
                from.add(i == 0 ? created : window.millisOf(firstDay + i));
                cents.add(price);
                appeal.add(1 + APPEAL_PER_DEPTH * depth[i]);
            }
        }
        return new PriceHistory(
                from.stream().mapToLong(Long::longValue).toArray(),
                cents.stream().mapToLong(Long::longValue).toArray(),
                appeal.stream().mapToDouble(Double::doubleValue).toArray());
    }

    long centsAt(long millis) {
        return cents[indexAt(millis)];
    }

    /** What the demand is multiplied by because of a promotion. */
    double appealAt(long millis) {
        return appeal[indexAt(millis)];
    }

    double highestAppeal() {
        return highestAppeal;
    }

    long lastCents() {
        return cents[cents.length - 1];
    }

    List<PricePoint> points() {
        List<PricePoint> points = new ArrayList<>(from.length);
        for (int i = 0; i < from.length; i++) {
            points.add(new PricePoint(Money.ofCents(cents[i]), Instant.ofEpochMilli(from[i])));
        }
        return points;
    }

    /** A price as shops write it, in cents: 7.49, 24.99, 189.99. */
    static long shelfPrice(double price) {
        long step = price < 20 ? 10 : price < 100 ? 50 : 100;
        return Math.max(1, StrictMath.round(price * 100 / step)) * step - 1;
    }

    private int indexAt(long millis) {
        int i = from.length - 1;
        while (i > 0 && from[i] > millis) {
            i--;
        }
        return i;
    }

    private static void changes(RandomStream random, double[] regular) {
        int count = Distributions.poisson(random, CHANGES_A_YEAR * regular.length / 365);
        for (int k = 0; k < count; k++) {
            int day = random.below(regular.length);
            double factor = Distributions.logNormal(random, 1.015, 0.05);
            for (int i = day; i < regular.length; i++) {
                regular[i] *= factor;
            }
        }
    }

    private static void promotions(RandomStream random, double[] depth) {
        int count = Distributions.poisson(random, PROMOTIONS_A_YEAR * depth.length / 365);
        for (int k = 0; k < count; k++) {
            int day = random.below(depth.length);
            int end = Math.min(depth.length, day + random.within(4, 14));
            Arrays.fill(depth, day, end, 0.05 * random.within(2, 6));
        }
    }

    private static void blackFridays(RandomStream random, Window window, int firstDay, double[] depth) {
        boolean takesPart = random.chance(BLACK_FRIDAY_SHARE);
        double cut = 0.05 * random.within(3, 7);
        if (!takesPart) {
            return;
        }
        int lastYear = window.last().getYear();
        for (int year = window.dateOf(firstDay).getYear(); year <= lastYear; year++) {
            LocalDate friday = Rhythm.blackFriday(year);
            int begin = (int) (friday.toEpochDay() - window.first().toEpochDay()) - firstDay;
            for (int i = Math.max(0, begin); i < Math.min(depth.length, begin + 4); i++) {
                depth[i] = cut;
            }
        }
    }

    private static double rise(Incidents incidents, int category, int day) {
        for (Incident incident : incidents.all()) {
            if (incident.kind() == Incident.Kind.PRICE_RISE
                    && incident.category() == category
                    && incident.covers(day)) {
                return incident.factor();
            }
        }
        return 1;
    }
}
