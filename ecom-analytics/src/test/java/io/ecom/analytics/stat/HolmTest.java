package io.ecom.analytics.stat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class HolmTest {
    /** The least of four counts four times, the next three times; none falls below a smaller one. */
    @Test
    void eachStepCountsTheTestsThatAreLeft() {
        assertThat(Holm.adjusted(0.03, 0.005, 0.04, 0.01))
                .containsExactly(new double[] {0.06, 0.02, 0.06, 0.03}, Offset.offset(1e-15));
        assertThat(Holm.adjusted(0.5, 0.9)).containsExactly(1, 1);
        assertThat(Holm.adjusted()).isEmpty();
    }

    @Test
    void amongManyTestsOfNothingAFalseAlarmIsAsRareAsPromised() {
        SplittableRandom random = new SplittableRandom(1);
        int alarms = 0;
        int trials = 4000;
        for (int trial = 0; trial < trials; trial++) {
            double[] p = Holm.adjusted(random.doubles(20).toArray());
            for (double each : p) {
                if (each < 0.05) {
                    alarms++;
                    break;
                }
            }
        }
        assertThat(alarms / (double) trials).isBetween(0.035, 0.062);
    }
}
