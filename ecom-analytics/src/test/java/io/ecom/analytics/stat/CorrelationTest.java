package io.ecom.analytics.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CorrelationTest {
    /** Anscombe, "Graphs in statistical analysis" (1973): four data sets with one correlation; here in hundredths. */
    private static final long[] ANSCOMBE_X = {1000, 800, 1300, 900, 1100, 1400, 600, 400, 1200, 700, 500};

    private static final long[] ANSCOMBE_1 = {804, 695, 758, 881, 833, 996, 724, 426, 1084, 482, 568};
    private static final long[] ANSCOMBE_2 = {914, 814, 874, 877, 926, 810, 613, 310, 913, 726, 474};

    @Test
    void agreesWithAnscombesQuartet() {
        assertThat(Correlation.pearson(ANSCOMBE_X, ANSCOMBE_1)).isCloseTo(0.81642, within(0.000005));
        assertThat(Correlation.pearson(ANSCOMBE_X, ANSCOMBE_2)).isCloseTo(0.81624, within(0.000005));
        assertThat(Correlation.spearman(ANSCOMBE_X, ANSCOMBE_1)).isCloseTo(0.8181818, within(1e-7));
        assertThat(Correlation.spearman(ANSCOMBE_X, ANSCOMBE_2)).isCloseTo(0.6909091, within(1e-7));
    }

    /** The hours of television and the IQ of ten people, -29/165. */
    @Test
    void ranksWithoutTiesGiveTheTextbooksFormula() {
        long[] iq = {106, 100, 86, 101, 99, 103, 97, 113, 112, 110};
        long[] hours = {7, 27, 2, 50, 28, 29, 20, 12, 6, 17};

        assertThat(Correlation.spearman(iq, hours)).isCloseTo(-29.0 / 165, within(1e-15));
    }

    @Test
    void equalValuesShareTheAverageOfTheirRanks() {
        assertThat(Correlation.doubledRanks(new long[] {5, 1, 5, 9, 5})).containsExactly(6, 2, 6, 10, 6);
        assertThat(Correlation.doubledRanks(new long[] {7, 7})).containsExactly(3, 3);
        assertThat(Correlation.doubledRanks(new long[0])).isEmpty();
        // Ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4: 4.5 / sqrt(4.5 * 5).
        assertThat(Correlation.spearman(new long[] {1, 2, 2, 3}, new long[] {1, 2, 3, 4}))
                .isCloseTo(4.5 / Math.sqrt(22.5), within(1e-15));
    }

    @Test
    void isOneOnlyOnALine() {
        assertThat(Correlation.pearson(new long[] {1, 2, 4}, new long[] {10, 20, 40}))
                .isEqualTo(1);
        assertThat(Correlation.pearson(new long[] {1, 2, 4}, new long[] {-1, -2, -4}))
                .isEqualTo(-1);
        assertThat(Correlation.pearson(new long[] {0, 1_000_000_000_000L, 2_000_000_000_001L}, new long[] {0, 1, 2}))
                .isLessThan(1)
                .isGreaterThan(0.999999);
        assertThat(Correlation.spearman(new long[] {1, 2, 4}, new long[] {1, 5, 6}))
                .isEqualTo(1);
    }

    @Test
    void isUndefinedWhenOneSideIsConstant() {
        assertThat(Correlation.pearson(new long[] {3, 3, 3}, new long[] {1, 2, 3}))
                .isNaN();
        assertThat(Correlation.pearson(new long[] {1, 2, 3}, new long[] {0, 0, 0}))
                .isNaN();
        assertThat(Correlation.spearman(new long[] {3, 3, 3}, new long[] {1, 2, 3}))
                .isNaN();
        assertThat(Correlation.pearson(new long[0], new long[0])).isNaN();
    }

    @Test
    void sumsOfHugeValuesDoNotOverflow() {
        long huge = 999_999_999_999_999_999L;

        assertThat(Correlation.pearson(new long[] {huge, -huge, huge, -huge}, new long[] {huge, -huge, -huge, huge}))
                .isZero();
        assertThat(Correlation.pearson(new long[] {huge, 0, huge, 0}, new long[] {huge, 0, 0, 0}))
                .isCloseTo(1 / Math.sqrt(3), within(1e-15));
    }

    @Test
    void partsOfASampleAddUpToTheWhole() {
        Random random = new Random(7);
        Moments whole = new Moments();
        Moments[] parts = {new Moments(), new Moments(), new Moments()};
        for (int i = 0; i < 1000; i++) {
            long x = random.nextLong() >> 4;
            long y = x / 2 + (random.nextLong() >> 4);
            whole.add(x, y);
            parts[random.nextInt(3)].add(x, y);
        }
        Moments sum = new Moments();
        for (Moments part : parts) {
            sum.add(part);
        }

        assertThat(sum.count()).isEqualTo(1000);
        assertThat(sum.correlation()).isEqualTo(whole.correlation()).isBetween(0.3, 0.6);
    }

    /** atanh(0.5) = 0.549306; with 28 values the margin is 1.959964 / 5. */
    @Test
    void theIntervalIsSymmetricInZ() {
        Interval interval = Correlation.interval(0.5, 28).orElseThrow();

        assertThat(interval.low()).isCloseTo(Math.tanh(0.549306144334055 - 0.391992796908011), within(1e-12));
        assertThat(interval.high()).isCloseTo(Math.tanh(0.549306144334055 + 0.391992796908011), within(1e-12));
        // Printed by R's cor.test for Anscombe's first data set.
        Interval anscombe = Correlation.interval(Correlation.pearson(ANSCOMBE_X, ANSCOMBE_1), 11)
                .orElseThrow();
        assertThat(anscombe.low()).isCloseTo(0.4243912, within(1e-6));
        assertThat(anscombe.high()).isCloseTo(0.9506933, within(1e-6));
    }

    @Test
    void thereIsNoIntervalForThreeValuesOrALine() {
        assertThat(Correlation.interval(0.5, 3)).isEmpty();
        assertThat(Correlation.interval(0.5, 4)).isPresent();
        assertThat(Correlation.interval(1, 50)).isEmpty();
        assertThat(Correlation.interval(-1, 50)).isEmpty();
        assertThat(Correlation.interval(Double.NaN, 50)).isEmpty();
        Interval almostALine = Correlation.interval(Math.nextDown(1.0), 50).orElseThrow();
        assertThat(almostALine.high()).isBetween(0.999999, 1.0);
    }

    @Test
    void refusesSidesOfUnequalLength() {
        assertThatThrownBy(() -> Correlation.pearson(new long[2], new long[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid number of values '3': expected 2");
    }
}
