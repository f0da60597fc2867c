package io.ecom.analytics.incident;

import io.ecom.analytics.stat.Tail;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Looks for the run of days on which a share differs most from that of the other days.
 *
 * <p>The run is the one with the highest likelihood ratio (M. Kulldorff, "A spatial scan statistic", Communications in
 * Statistics 26, 1997); its p-value is the binomial tail of that run times the number of all runs that were looked at. The
 * counts are divided by their dispersion, so that a share that is restless anyway raises no alarm.
 *
 * @param days in order of time; there may be gaps between them
 * @param hits of each day
 * @param trials of each day
 * @param longest the most days from the first to the last of a run
 */
record Scan(List<LocalDate> days, long[] hits, long[] trials, int longest) {
    /** The median of the chi-squared law with one degree of freedom. */
    private static final double CHI_SQUARED_MEDIAN = 0.454936423119572;

    /** Which way a share differs. */
    enum Side {
        LOW,
        HIGH
    }

    /**
     * A run of days.
     *
     * @param from the number of its first day
     * @param to the number of its last day
     * @param elsewhere the share on all other days
     * @param pValue over all runs of this scan
     */
    record Run(int from, int to, long hits, long trials, double elsewhere, double pValue) {
        double share() {
            return hits / (double) trials;
        }

        /** The same run when several scans were looked at. */
        Run among(int scans) {
            return new Run(from, to, hits, trials, elsewhere, Math.min(1, pValue * scans));
        }
    }

    /**
     * The most striking runs on one side, one after the other, each looked for without the days of those before it.
     *
     * @param scans how many scans such as this one are looked at
     * @param most how many runs are looked for
     * @param counts which runs count; the first that does not ends the search
     */
    List<Run> runs(Side side, int scans, int most, Predicate<Run> counts) {
        Scan left = new Scan(days, hits.clone(), trials.clone(), longest);
        List<Run> found = new ArrayList<>();
        while (found.size() < most) {
            Run run = left.strongest(side)
                    .map(each -> each.among(scans))
                    .filter(counts)
                    .orElse(null);
            if (run == null) {
                break;
            }
            found.add(run);
            Arrays.fill(left.hits, run.from, run.to + 1, 0);
            Arrays.fill(left.trials, run.from, run.to + 1, 0);
        }
        return found;
    }

    /** The most striking run on one side; nothing when no run lies on it. */
    Optional<Run> strongest(Side side) {
        long allHits = Arrays.stream(hits).sum();
        long allTrials = Arrays.stream(trials).sum();
        int[] best = null;
        double bestRatio = 0;
        for (int from = 0; from < hits.length; from++) {
            long x = 0;
            long n = 0;
            LocalDate end = days.get(from).plusDays(longest);
            for (int to = from; to < hits.length && days.get(to).isBefore(end); to++) {
                x += hits[to];
                n += trials[to];
                double ratio = likelihoodRatio(x, n, allHits - x, allTrials - n, side);
                if (ratio > bestRatio) {
                    bestRatio = ratio;
                    best = new int[] {from, to};
                }
            }
        }
        return best == null ? Optional.empty() : Optional.of(run(best[0], best[1], allHits, allTrials, side));
    }

    private Run run(int from, int to, long allHits, long allTrials, Side side) {
        long x = 0;
        long n = 0;
        for (int day = from; day <= to; day++) {
            x += hits[day];
            n += trials[day];
        }
        double elsewhere = (allHits - x) / (double) (allTrials - n);
        double dispersion = dispersion(elsewhere);
        double chance = possible(elsewhere, allTrials - n);
        double tail = side == Side.LOW
                ? Tail.binomialAtMost(x / dispersion, n / dispersion, chance)
                : Tail.binomialAtLeast(x / dispersion, n / dispersion, chance);
        double runs = (double) hits.length * longest;
        return new Run(from, to, x, n, elsewhere, Math.min(1, tail * runs));
    }

    /** What never happened, or always did, in so many trials may still be otherwise in one more. */
    private static double possible(double share, long trials) {
        return Math.min(trials / (trials + 1.0), Math.max(1 / (trials + 1.0), share));
    }

    /** How many times the binomial variance the middle of the days has, at least 1; a few wild days do not count. */
    private double dispersion(double share) {
        double[] squares = new double[hits.length];
        int count = 0;
        for (int day = 0; day < hits.length; day++) {
            double variance = trials[day] * share * (1 - share);
            if (variance > 0) {
                double difference = hits[day] - trials[day] * share;
                squares[count++] = difference * difference / variance;
            }
        }
        if (count == 0) {
            return 1;
        }
        double[] sorted = Arrays.copyOf(squares, count);
        Arrays.sort(sorted);
        double median = (sorted[(count - 1) / 2] + sorted[count / 2]) / 2;
        return Math.max(1, median / CHI_SQUARED_MEDIAN);
    }

    private static double likelihoodRatio(long x, long n, long otherX, long otherN, Side side) {
        if (n == 0 || otherN == 0) {
            return 0;
        }
        double share = x / (double) n;
        double other = otherX / (double) otherN;
        if (side == Side.LOW ? share >= other : share <= other) {
            return 0;
        }
        double pooled = (x + otherX) / (double) (n + otherN);
        return term(x, share / pooled)
                + term(n - x, (1 - share) / (1 - pooled))
                + term(otherX, other / pooled)
                + term(otherN - otherX, (1 - other) / (1 - pooled));
    }

    private static double term(long count, double quotient) {
        return count == 0 ? 0 : count * StrictMath.log(quotient);
    }
}
