package io.ecom.analytics.basket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.junit.jupiter.api.Test;

class FisherExactTest {
    /** Fisher's lady, who tells of three of four cups, then of all four, that the milk went in first: 17/70 and 1/70. */
    @Test
    void agreesWithTheTeaTasting() {
        assertThat(FisherExact.atLeast(3, 4, 4, 8)).isCloseTo(17.0 / 70, within(1e-15));
        assertThat(FisherExact.atLeast(4, 4, 4, 8)).isCloseTo(1.0 / 70, within(1e-15));
    }

    /** Fisher's twins: of 17 dizygotic ones 15 are without conviction, of all 30 it is 18; R prints 0.0004652. */
    @Test
    void agreesWithTheConvictionsOfTwins() {
        assertThat(FisherExact.atLeast(15, 17, 18, 30)).isCloseTo(0.0004652, within(5e-8));
    }

    @Test
    void agreesWithExactArithmeticOnEverySmallTable() {
        for (int all = 1; all <= 14; all++) {
            for (int a = 0; a <= all; a++) {
                for (int b = 0; b <= all; b++) {
                    for (int together = Math.max(0, a + b - all); together <= Math.min(a, b); together++) {
                        assertThat(FisherExact.atLeast(together, a, b, all))
                                .as("%s of %s and %s in %s", together, a, b, all)
                                .isCloseTo(exact(together, a, b, all), within(1e-13));
                    }
                }
            }
        }
    }

    @Test
    void agreesWithExactArithmeticInBothTailsOfALargeTable() {
        for (int together : new int[] {0, 40, 90, 99, 100, 101, 110, 150, 180}) {
            double exact = exact(together, 300, 400, 1200);
            assertThat(FisherExact.atLeast(together, 300, 400, 1200))
                    .as("%s together", together)
                    .isCloseTo(exact, within(1e-11 * exact));
        }
    }

    @Test
    void theTransposedTableHasTheSameValueToTheLastBit() {
        for (int together = 0; together <= 60; together++) {
            assertThat(FisherExact.atLeast(together, 60, 700, 5000))
                    .isEqualTo(FisherExact.atLeast(together, 700, 60, 5000));
        }
    }

    @Test
    void aMillionBasketsAreNoTrouble() {
        assertThat(FisherExact.atLeast(1, 1, 1, 1_000_000)).isCloseTo(1e-6, within(1e-13));
        assertThat(FisherExact.atLeast(250_000, 500_000, 500_000, 1_000_000)).isCloseTo(0.5008, within(0.0005));
        assertThat(FisherExact.atLeast(400_000, 500_000, 500_000, 1_000_000)).isZero();
        assertThat(FisherExact.atLeast(100_000, 500_000, 500_000, 1_000_000)).isEqualTo(1);
    }

    @Test
    void logarithmsOfFactorialsMeetWhereTheSeriesBegins() {
        assertThat(LogFactorial.of(0)).isZero();
        assertThat(LogFactorial.of(21)).isCloseTo(LogFactorial.of(20) + Math.log(21), within(1e-13));
        double sum = 0;
        for (int n = 2; n <= 3000; n++) {
            sum += Math.log(n);
        }
        assertThat(LogFactorial.of(3000)).isCloseTo(sum, within(1e-9));
    }

    private static double exact(int together, int a, int b, int all) {
        BigInteger ways = BigInteger.ZERO;
        for (int x = together; x <= Math.min(a, b); x++) {
            ways = ways.add(choose(a, x).multiply(choose(all - a, b - x)));
        }
        return new BigDecimal(ways)
                .divide(new BigDecimal(choose(all, b)), MathContext.DECIMAL128)
                .doubleValue();
    }

    private static BigInteger choose(int n, int k) {
        if (k < 0 || k > n) {
            return BigInteger.ZERO;
        }
        BigInteger product = BigInteger.ONE;
        for (int i = 1; i <= k; i++) {
            product = product.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i));
        }
        return product;
    }
}
