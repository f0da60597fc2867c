package io.ecom.analytics.basket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BenjaminiHochbergTest {
    /** The fifteen p-values of the paper's section 3.2; at a rate of 0.05 it finds the first four. */
    @Test
    void agreesWithThePapersExample() {
        double[] q = BenjaminiHochberg.qValues(
                .0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719, .6528, .7590, 1);

        assertThat(q)
                .containsExactly(
                        new double[] {
                            .0015,
                            .0030,
                            .0095,
                            .0095 * 15 / 4,
                            .0201 * 15 / 5,
                            .0298 * 15 / 7,
                            .0298 * 15 / 7,
                            .0344 * 15 / 8,
                            .0459 * 15 / 9,
                            .3240 * 15 / 10,
                            .4262 * 15 / 11,
                            .5719 * 15 / 12,
                            .6528 * 15 / 13,
                            .7590 * 15 / 14,
                            1
                        },
                        within(1e-12));
        assertThat(q[3]).isLessThan(0.05);
        assertThat(q[4]).isGreaterThan(0.05);
    }

    @Test
    void isTheSmallestRateOverAllLargerPValues() {
        Random random = new Random(3);
        double[] p = random.doubles(60).map(x -> Math.round(x * 20) / 20.0).toArray();
        double[] q = BenjaminiHochberg.qValues(p);
        for (int i = 0; i < p.length; i++) {
            assertThat(q[i]).isEqualTo(byDefinition(p, p[i]));
        }
    }

    @Test
    void canBeTakenUpInTheMiddle() {
        BenjaminiHochberg whole = new BenjaminiHochberg(10);
        whole.next(0.9, 3);
        whole.next(0.5, 2);
        BenjaminiHochberg rest = new BenjaminiHochberg(10, 5, whole.least());

        assertThat(rest.next(0.4, 1)).isEqualTo(whole.next(0.4, 1));
        assertThat(rest.next(0.001, 4)).isEqualTo(whole.next(0.001, 4)).isEqualTo(0.001 * 10 / 4);
    }

    @Test
    void noTestsHaveNoValues() {
        assertThat(BenjaminiHochberg.qValues()).isEmpty();
        assertThat(new BenjaminiHochberg(0).least()).isEqualTo(1);
        assertThatThrownBy(() -> new BenjaminiHochberg(4, 5, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid number of tests '5': expected 0 to 4");
    }

    private static double byDefinition(double[] p, double own) {
        double least = 1;
        for (double other : p) {
            long rank = 0;
            for (double each : p) {
                rank += each <= other ? 1 : 0;
            }
            least = other >= own ? Math.min(least, other * p.length / rank) : least;
        }
        return least;
    }
}
