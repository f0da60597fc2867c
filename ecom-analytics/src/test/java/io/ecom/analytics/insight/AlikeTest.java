package io.ecom.analytics.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class AlikeTest {
    /** With rate 1 the mean is 1 / (1 − 1/e) = 1.581977, and 1/(e − 1) of the buyers buy once. */
    @Test
    void theLawHasTheMeanThatWasSeen() {
        long[] orders = new long[1_000_000];
        Arrays.fill(orders, 0, 418_023, 1);
        Arrays.fill(orders, 418_023, 1_000_000, 2);

        Alike alike = Alike.fitted(orders);

        assertThat(alike.mean()).isEqualTo(1.581977);
        assertThat(alike.rate()).isCloseTo(1, within(1e-5));
        assertThat(alike.onceShare()).isCloseTo(1 / (Math.E - 1), within(1e-5));
        assertThat(alike.variance()).isCloseTo(1.581977 * (2 - 1.581977), within(1e-5));
    }

    @Test
    void buyersWhoAreAlikeAreSeldomTakenForOthers() {
        SplittableRandom random = new SplittableRandom(11);
        int alarms = 0;
        for (int shop = 0; shop < 1000; shop++) {
            long[] orders = buyers(random, 300, shop % 2 == 0 ? 1.5 : 20);
            alarms += Alike.fitted(orders).pValue(orders) < 0.01 ? 1 : 0;
        }
        assertThat(alarms).as("of 1,000 at 0.01").isLessThan(25);
    }

    @Test
    void aFewHeavyBuyersAreSeen() {
        long[] orders = buyers(new SplittableRandom(13), 300, 1.5);
        Arrays.fill(orders, 0, 10, 15);

        assertThat(Alike.fitted(orders).pValue(orders)).isLessThan(1e-9);
    }

    @Test
    void whenEverybodyBoughtOnceNothingVaries() {
        long[] orders = new long[50];
        Arrays.fill(orders, 1);

        assertThat(Alike.fitted(orders).pValue(orders)).isGreaterThan(0.4);
    }

    /** Those of a Poisson law who bought at all. */
    private static long[] buyers(SplittableRandom random, int users, double rate) {
        long[] orders = new long[users];
        for (int i = 0; i < users; i++) {
            while (orders[i] == 0) {
                double product = random.nextDouble();
                while (product > Math.exp(-rate)) {
                    orders[i]++;
                    product *= random.nextDouble();
                }
            }
        }
        return orders;
    }
}
