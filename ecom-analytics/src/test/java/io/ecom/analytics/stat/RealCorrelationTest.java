package io.ecom.analytics.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RealCorrelationTest {
    @Test
    void pearsonByHand() {
        // Deviations −1, 0, 1 and −1, 1, 0: one over two.
        assertThat(RealCorrelation.pearson(new double[] {1, 2, 3}, new double[] {4, 6, 5}))
                .isCloseTo(0.5, within(1e-15));
        assertThat(RealCorrelation.weighted(new double[] {1, 2}, new double[] {5, 3}, new double[] {9, 1}))
                .isCloseTo(-1, within(1e-15));
    }

    @Test
    void spearmanSharesRanksAmongEqualValues() {
        // Ranks 1, 2.5, 2.5, 4 and 1, 2, 3, 4: 4.5 over √(4.5 · 5).
        assertThat(RealCorrelation.spearman(new double[] {0, 7, 7, 100}, new double[] {-3, 0.1, 0.2, 0.3}))
                .isCloseTo(4.5 / Math.sqrt(4.5 * 5), within(1e-15));
    }

    @Test
    void aConstantHasNone() {
        assertThat(RealCorrelation.pearson(new double[] {2, 2}, new double[] {1, 3}))
                .isNaN();
        assertThat(RealCorrelation.pearson(new double[] {0, 0, 0}, new double[] {1, 2, 3}))
                .isNaN();
    }

    /** The sums of squares of these lose all their digits when they are taken in one pass. */
    @Test
    void aConstantThatWasRoundedHasNoneAndASmallSpreadHas() {
        double[] rounded = {1, Math.nextUp(1.0), Math.nextDown(1.0), 1};
        assertThat(RealCorrelation.weighted(rounded, new double[] {1, 3, 2, 5}, new double[] {7, 1, 3, 2}))
                .isNaN();
        double[] far = {1e8 + 1, 1e8 + 2, 1e8 + 3};
        assertThat(RealCorrelation.pearson(far, new double[] {4, 6, 5})).isCloseTo(0.5, within(1e-15));
    }

    @Test
    void refusesMeasuresOfDifferentThings() {
        assertThatThrownBy(() -> RealCorrelation.pearson(new double[2], new double[3]))
                .hasMessage("Invalid measures of lengths 2, 3 with 2 weights: expected as many of each");
    }
}
