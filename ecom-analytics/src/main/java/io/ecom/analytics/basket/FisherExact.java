package io.ecom.analytics.basket;

/**
 * The one-sided exact test of a table of two by two: the upper tail of the hypergeometric law.
 *
 * <p>The first term is computed in log space, the others follow from it by their quotients, away from the mode on the side
 * where they shrink. The smaller margin goes first, so that a table and its transpose have the same p-value to the last
 * bit.
 */
final class FisherExact {
    private static final double NEGLIGIBLE = 1e-18;

    private FisherExact() {}

    /**
     * The probability of at least {@code together} of {@code countA} marked baskets among {@code countB} drawn ones.
     */
    static double atLeast(long together, long countA, long countB, long baskets) {
        long smaller = Math.min(countA, countB);
        long larger = Math.max(countA, countB);
        Table table = new Table(smaller, larger, baskets);
        if (together <= table.least()) {
            return 1;
        }
        return together > (double) smaller * larger / baskets
                ? table.probability(together) * table.risingFrom(together)
                : 1 - table.probability(together - 1) * table.fallingFrom(together - 1);
    }

    /** The margins of a table, {@code marked} being the smaller one. */
    private record Table(long marked, long drawn, long all) {
        long least() {
            return Math.max(0, marked + drawn - all);
        }

        /** Of exactly so many marked ones among the drawn. */
        double probability(long hits) {
            return StrictMath.exp(LogFactorial.choose(marked, hits)
                    + LogFactorial.choose(all - marked, drawn - hits)
                    - LogFactorial.choose(all, drawn));
        }

        /** The probabilities of this number and all higher ones, over that of this number. */
        double risingFrom(long hits) {
            double sum = 1;
            double term = 1;
            for (long x = hits; x < marked && term > NEGLIGIBLE * sum; x++) {
                term *= (double) (marked - x) / (x + 1) * ((double) (drawn - x) / (all - marked - drawn + x + 1));
                sum += term;
            }
            return sum;
        }

        /** The probabilities of this number and all lower ones, over that of this number. */
        double fallingFrom(long hits) {
            double sum = 1;
            double term = 1;
            for (long x = hits; x > least() && term > NEGLIGIBLE * sum; x--) {
                term *= (double) x / (marked - x + 1) * ((double) (all - marked - drawn + x) / (drawn - x + 1));
                sum += term;
            }
            return sum;
        }
    }
}
