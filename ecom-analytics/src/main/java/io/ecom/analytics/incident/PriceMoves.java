package io.ecom.analytics.incident;

import io.ecom.analytics.incident.Incident.PriceMove;
import io.ecom.analytics.stat.Tail;
import io.ecom.model.insight.Days;
import io.ecom.model.result.PriceChange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Days on which most prices of a category move the same way while those of other categories do not.
 *
 * <p>The chance of a price to move is that of the other categories on the same day, so that a sale of the whole shop is no
 * incident of a category, and at least that of all days.
 */
final class PriceMoves {
    private static final int FEWEST_PRODUCTS = 5;
    private static final double LEAST_SHARE = 0.5;

    private PriceMoves() {}

    /** A day's changes in one direction. */
    private record Move(PriceChange row, boolean up, long moved, double pValue) {}

    static List<Incident> find(List<PriceChange> rows, CategoryDemand demand) {
        List<Move> moves = new ArrayList<>();
        moves.addAll(together(rows, true));
        moves.addAll(together(rows, false));
        moves.sort(Comparator.comparing(move -> move.row.date()));
        LocalDate last = demand.lastDay()
                .or(() -> rows.stream().map(PriceChange::date).max(LocalDate::compareTo))
                .orElse(LocalDate.EPOCH);
        List<Incident> found = new ArrayList<>();
        while (!moves.isEmpty()) {
            Move begin = moves.remove(0);
            Move end = moves.stream()
                    .filter(move ->
                            move.up != begin.up && Objects.equals(move.row.categoryId(), begin.row.categoryId()))
                    .findFirst()
                    .orElse(null);
            moves.remove(end);
            LocalDate until = end == null ? last : end.row.date().minusDays(1);
            found.add(incident(begin, end != null, until, demand));
        }
        return found;
    }

    private static Incident incident(Move move, boolean undone, LocalDate until, CategoryDemand demand) {
        PriceChange row = move.row;
        Days days = new Days(row.date(), until.isBefore(row.date()) ? row.date() : until);
        return new PriceMove(
                row.categoryId(),
                row.name() == null ? String.valueOf(row.categoryId()) : row.name(),
                days,
                undone,
                row.products(),
                move.moved,
                row.change() == null ? BigDecimal.ZERO : row.change(),
                demand.beyondChance(row.categoryId(), days).orElse(null),
                move.pValue);
    }

    private static List<Move> together(List<PriceChange> rows, boolean up) {
        Map<String, Long> sizes = new HashMap<>();
        Map<LocalDate, Long> movedOn = new HashMap<>();
        for (PriceChange row : rows) {
            sizes.put(String.valueOf(row.categoryId()), row.products());
            movedOn.merge(row.date(), moved(row, up), Long::sum);
        }
        long products = sizes.values().stream().mapToLong(Long::longValue).sum();
        long all = movedOn.values().stream().mapToLong(Long::longValue).sum();
        double usual = products == 0 ? 0 : (all + 1) / (double) (products * (movedOn.size() + 1));
        List<Move> moves = new ArrayList<>();
        for (PriceChange row : rows) {
            long moved = Math.min(moved(row, up), row.products());
            if (row.products() < FEWEST_PRODUCTS || moved < LEAST_SHARE * row.products()) {
                continue;
            }
            double elsewhere = (movedOn.get(row.date()) - moved + 1.0) / (products - row.products() + 2);
            double chance = Math.min(1, Math.max(usual, elsewhere));
            double pValue = Math.min(1, Tail.binomialAtLeast(moved, row.products(), chance) * 2 * rows.size());
            if (pValue < Incidents.FALSE_ALARM) {
                moves.add(new Move(row, up, moved, pValue));
            }
        }
        return moves;
    }

    private static long moved(PriceChange row, boolean up) {
        return up ? row.raised() : row.lowered();
    }
}
