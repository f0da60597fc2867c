package io.ecom.analytics.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class TailTest {
    @Test
    void theNormalTailHasItsTwoSides() {
        assertThat(Tail.normal(0)).isEqualTo(1);
        assertThat(Tail.normal(Normal.Z_95)).isCloseTo(0.05, within(1e-12));
        assertThat(Tail.normal(-Normal.Z_95)).isCloseTo(0.05, within(1e-12));
        assertThat(Tail.normal(10)).as("far out").isBetween(1.5e-23, 1.6e-23);
    }

    /** The first two are printed in every table of Student's t; one degree of freedom is Cauchy's law. */
    @Test
    void studentsTailMeetsItsTables() {
        assertThat(Tail.student(2.228138852, 10)).isCloseTo(0.05, within(1e-9));
        assertThat(Tail.student(-3.169272673, 10)).isCloseTo(0.01, within(1e-9));
        assertThat(Tail.student(1, 1)).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void countsHaveTheSumsOfTheirProbabilities() {
        double mean = 3;
        double none = Math.exp(-mean);
        double upToTwo = none * (1 + mean + mean * mean / 2);
        assertThat(Tail.poissonAtMost(2, mean)).isCloseTo(upToTwo, within(1e-14));
        assertThat(Tail.poissonAtLeast(3, mean)).isCloseTo(1 - upToTwo, within(1e-14));
        assertThat(Tail.binomialAtLeast(3, 4, 0.5)).isCloseTo(5 / 16.0, within(1e-14));
        assertThat(Tail.binomialAtMost(1, 4, 0.5)).isCloseTo(5 / 16.0, within(1e-14));
        assertThat(Tail.binomialAtMost(0, 50, 0.4)).isCloseTo(Math.pow(0.6, 50), within(1e-24));
    }

    @Test
    void nothingIsCertainAtTheEdges() {
        assertThat(Tail.poissonAtLeast(0, 0)).isEqualTo(1);
        assertThat(Tail.poissonAtLeast(1, 0)).isZero();
        assertThat(Tail.poissonAtMost(0, 0)).isEqualTo(1);
        assertThat(Tail.binomialAtLeast(0, 0, 0.3)).isEqualTo(1);
        assertThat(Tail.binomialAtLeast(1, 5, 0)).isZero();
        assertThat(Tail.binomialAtLeast(5, 5, 1)).isEqualTo(1);
        assertThat(Tail.binomialAtMost(5, 5, 0.3)).isEqualTo(1);
    }

    @Test
    void whatIsNoLawIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tail.poissonAtLeast(1, -1))
                .withMessage("Invalid mean '-1.0': expected zero or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tail.binomialAtMost(1, 2, 1.5))
                .withMessage("Invalid share '1.5': expected 0 to 1");
    }
}
