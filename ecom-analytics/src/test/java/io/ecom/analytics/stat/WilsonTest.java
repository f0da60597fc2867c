package io.ecom.analytics.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WilsonTest {
    /** Newcombe, "Two-sided confidence intervals for the single proportion" (1998), table I, method 3. */
    @Test
    void agreesWithNewcombesTable() {
        assertPrinted(81, 263, 0.2553, 0.3662);
        assertPrinted(15, 148, 0.0624, 0.1605);
        assertPrinted(0, 20, 0.0000, 0.1611);
        assertPrinted(1, 29, 0.0061, 0.1718);
    }

    @Test
    void endsAreTheRootsOfTheScoreEquation() {
        for (long trials : new long[] {1, 2, 7, 150_000}) {
            for (long successes = 1; successes < Math.min(trials, 50); successes++) {
                Interval interval = Wilson.interval(successes, trials);
                assertThat(score(successes, trials, interval.low())).isCloseTo(Normal.Z_95, within(1e-6));
                assertThat(score(successes, trials, interval.high())).isCloseTo(-Normal.Z_95, within(1e-6));
            }
        }
    }

    @Test
    void touchesTheBordersExactly() {
        assertThat(Wilson.interval(0, 3).low()).isZero();
        assertThat(Wilson.interval(3, 3).high()).isEqualTo(1);
        assertThat(Wilson.interval(0, 1_000_000).high()).isBetween(0.0, 1e-5);
    }

    @Test
    void refusesCountsThatAreNoShare() {
        assertThatThrownBy(() -> Wilson.interval(1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid trials '0': expected at least one");
        assertThatThrownBy(() -> Wilson.interval(4, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid successes '4': expected 0 to 3");
    }

    private static void assertPrinted(long successes, long trials, double low, double high) {
        Interval interval = Wilson.interval(successes, trials);
        assertThat(interval.low()).isCloseTo(low, within(0.00005));
        assertThat(interval.high()).isCloseTo(high, within(0.00005));
    }

    private static double score(long successes, long trials, double share) {
        return ((double) successes / trials - share) / Math.sqrt(share * (1 - share) / trials);
    }
}
