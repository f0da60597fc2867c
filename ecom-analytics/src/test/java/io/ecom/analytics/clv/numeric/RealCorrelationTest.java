package io.ecom.analytics.clv.numeric;

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
    }

    @Test
    void refusesMeasuresOfDifferentThings() {
        assertThatThrownBy(() -> RealCorrelation.pearson(new double[2], new double[3]))
                .hasMessage("Invalid measures of lengths 2, 3: expected as many of each");
    }
}
