package io.ecom.analytics.incident;

import io.ecom.analytics.stat.Holm;
import io.ecom.analytics.stat.Interval;
import io.ecom.analytics.stat.Normal;
import io.ecom.analytics.stat.Tail;
import io.ecom.model.insight.Days;
import io.ecom.model.result.CategoryDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Page views by category and day.
 *
 * <p>Demand on some days is held against the four weeks before and after, so that the season cancels, and as a share of all
 * views, so that a busy day does. Views come in bunches, because visitors stay within a category: the variance is
 * multiplied by what the days around show.
 */
final class CategoryDemand {
    private static final int DAYS_AROUND = 28;
    private static final double LEAST_SURGE = 1.3;

    private final NavigableMap<LocalDate, Long> all = new TreeMap<>();
    private final Map<String, NavigableMap<LocalDate, Long>> categories = new TreeMap<>();
    private final Map<String, String> names = new TreeMap<>();

    private CategoryDemand() {}

    static CategoryDemand of(List<CategoryDay> rows) {
        CategoryDemand demand = new CategoryDemand();
        for (CategoryDay row : rows) {
            String id = key(row.categoryId());
            demand.all.merge(row.date(), row.views(), Long::sum);
            demand.categories.computeIfAbsent(id, key -> new TreeMap<>()).merge(row.date(), row.views(), Long::sum);
            demand.names.put(id, row.name() == null ? id : row.name());
        }
        return demand;
    }

    /** The last day that is known of. */
    Optional<LocalDate> lastDay() {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.lastKey());
    }

    /** The category that was wanted so much more than in the weeks around that it stands out among all. */
    Optional<DemandShift> mostWanted(Days days) {
        List<DemandShift> shifts = new ArrayList<>();
        categories.keySet().forEach(id -> shift(id, days).ifPresent(shifts::add));
        double[] p =
                Holm.adjusted(shifts.stream().mapToDouble(DemandShift::pValue).toArray());
        List<DemandShift> standingOut = new ArrayList<>();
        for (int i = 0; i < p.length; i++) {
            if (p[i] < Incidents.FALSE_ALARM && shifts.get(i).ratio() >= LEAST_SURGE) {
                standingOut.add(shifts.get(i));
            }
        }
        return standingOut.stream().max(Comparator.comparingDouble(DemandShift::ratio));
    }

    /** How one category was wanted, if that differs beyond chance from the weeks around. */
    Optional<DemandShift> beyondChance(@Nullable String categoryId, Days days) {
        return shift(key(categoryId), days).filter(shift -> shift.pValue() < Incidents.FALSE_ALARM);
    }

    private Optional<DemandShift> shift(String id, Days days) {
        NavigableMap<LocalDate, Long> views = categories.getOrDefault(id, new TreeMap<>());
        long inside = sum(views, days.first(), days.last());
        long insideAll = sum(all, days.first(), days.last());
        LocalDate from = days.first().minusDays(DAYS_AROUND);
        LocalDate to = days.last().plusDays(DAYS_AROUND);
        long around = sum(views, from, to) - inside;
        long aroundAll = sum(all, from, to) - insideAll;
        if (inside == 0 || around == 0 || around == aroundAll || insideAll == 0) {
            return Optional.empty();
        }
        double share = around / (double) aroundAll;
        double dispersion = dispersion(views, share, days, from, to);
        double usual = insideAll * share;
        double deviation = Math.sqrt(dispersion * (1.0 / inside + 1.0 / around));
        double log = StrictMath.log(inside / usual);
        double margin = Normal.Z_95 * deviation;
        return Optional.of(new DemandShift(
                id.isEmpty() ? null : id,
                names.getOrDefault(id, id),
                inside,
                usual,
                new Interval(StrictMath.exp(log - margin), StrictMath.exp(log + margin)),
                Tail.normal(log / deviation)));
    }

    private double dispersion(
            NavigableMap<LocalDate, Long> views, double share, Days days, LocalDate from, LocalDate to) {
        double sum = 0;
        int count = 0;
        for (Map.Entry<LocalDate, Long> day : all.subMap(from, true, to, true).entrySet()) {
            LocalDate date = day.getKey();
            double variance = day.getValue() * share * (1 - share);
            if (variance > 0 && (date.isBefore(days.first()) || date.isAfter(days.last()))) {
                double difference = views.getOrDefault(date, 0L) - day.getValue() * share;
                sum += difference * difference / variance;
                count++;
            }
        }
        return count == 0 ? 1 : Math.max(1, sum / count);
    }

    private static long sum(NavigableMap<LocalDate, Long> views, LocalDate from, LocalDate to) {
        return views.subMap(from, true, to, true).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static String key(@Nullable String categoryId) {
        return categoryId == null ? "" : categoryId;
    }
}
