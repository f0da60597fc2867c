package io.ecom.analytics.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class LorenzTest {
    @Test
    void equalPartsAreSharedEvenly() {
        assertThat(Lorenz.of(3, 3, 3, 3, 3).gini()).isZero();
        assertThat(Lorenz.of(3, 3, 3, 3, 3).topFifth()).isEqualTo(0.2);
    }

    @Test
    void whereOneHasAllTheCoefficientIsOneLessItsPart() {
        assertThat(Lorenz.of(0, 8, 0, 0).gini()).isEqualTo(0.75);
        assertThat(Lorenz.of(0, 8, 0, 0).topFifth()).isEqualTo(1);
    }

    @Test
    void figuresByHand() {
        // Differences of all ordered pairs of 1, 2, 5: 2 (1 + 4 + 3) = 16, over 2 · 3² · the mean 8/3.
        assertThat(Lorenz.of(5, 1, 2).gini()).isCloseTo(16 / (2 * 9 * (8 / 3.0)), within(1e-15));
        assertThat(Lorenz.of(5, 1, 2, 1, 1, 4).topFifth()).as("two of six").isEqualTo(9 / 14.0);
    }

    @Test
    void nothingIsNotShared() {
        assertThat(Lorenz.of().gini()).isNaN();
        assertThat(Lorenz.of(0, 0).topFifth()).isNaN();
    }

    @Test
    void debtsAreNoParts() {
        assertThatThrownBy(() -> Lorenz.of(4, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid part '-1': expected none below zero");
    }
}
