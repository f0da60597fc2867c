package io.ecom.analytics.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class TwoSharesTest {
    /** By hand: pooled share 0.15, standard error sqrt(.15 * .85 * 2 / 100) = 0.0505, z = 0.1 / 0.0505 = 1.9803. */
    @Test
    void theTestPoolsBothShares() {
        TwoShares shares = new TwoShares(20, 100, 10, 100);

        assertThat(shares.ratio()).isEqualTo(2);
        assertThat(shares.pValue()).isCloseTo(0.04767, within(1e-5));
    }

    @Test
    void withoutAnyHitThereIsNothingToTell() {
        assertThat(new TwoShares(0, 10, 0, 20).pValue()).isEqualTo(1);
        assertThat(new TwoShares(10, 10, 20, 20).pValue()).isEqualTo(1);
    }

    @Test
    void theIntervalHoldsTheTrueRatioNineteenTimesInTwenty() {
        SplittableRandom random = new SplittableRandom(3);
        int held = 0;
        int trials = 2000;
        for (int i = 0; i < trials; i++) {
            TwoShares shares = new TwoShares(draw(random, 400, 0.12), 400, draw(random, 900, 0.06), 900);
            held += shares.ratioInterval().low() <= 2 && shares.ratioInterval().high() >= 2 ? 1 : 0;
        }
        assertThat(held / (double) trials).isBetween(0.935, 0.965);
    }

    @Test
    void whatIsNoShareIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TwoShares(0, 0, 1, 2))
                .withMessage("Missing trials: expected at least one on each side");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TwoShares(3, 2, 1, 2))
                .withMessage("Invalid hits '3': expected 0 to 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TwoShares(1, 2, -1, 2))
                .withMessage("Invalid hits '-1': expected 0 to 2");
    }

    private static long draw(SplittableRandom random, int trials, double share) {
        return random.doubles(trials).filter(each -> each < share).count();
    }
}
