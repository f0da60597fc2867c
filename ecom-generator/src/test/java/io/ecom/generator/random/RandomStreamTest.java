package io.ecom.generator.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RandomStreamTest {
    private static final Seed SEED = Seed.of("test");

    @Test
    void isSplitMix64() {
        // The first outputs of the reference implementation for the seed 1234567.
        RandomStream random = new RandomStream(1234567);
        assertThat(random.nextLong()).isEqualTo(6457827717110365317L);
        assertThat(random.nextLong()).isEqualTo(3203168211198807973L);
    }

    @Test
    void streamsOfEqualSeedsAreEqualAndOfOthersAreNot() {
        assertThat(Seed.of("a").stream(7).nextLong())
                .isEqualTo(Seed.of("a").stream(7).nextLong());
        Set<Long> firsts = new HashSet<>();
        for (int i = -100; i < 100; i++) {
            firsts.add(Seed.of("a").stream(i).nextLong());
            firsts.add(Seed.of("b").stream(i).nextLong());
            firsts.add(Seed.of("a").part("x").stream(i).nextLong());
            firsts.add(Seed.of("a").stream(i, 1).nextLong());
        }
        assertThat(firsts).hasSize(800);
    }

    @Test
    void uniformStaysInsideItsBounds() {
        RandomStream random = SEED.stream(0);
        for (int i = 0; i < 10_000; i++) {
            assertThat(random.uniform()).isBetween(0.0, Math.nextDown(1.0));
            assertThat(random.below(3)).isBetween(0, 2);
            assertThat(random.within(-2, 2)).isBetween(-2, 2);
        }
    }

    @Test
    void distributionsHaveTheirMeans() {
        assertMean(0, 0.02, Distributions::normal);
        assertMean(3.5, 0.1, random -> Distributions.exponential(random, 3.5));
        assertMean(0.3 * 4, 0.06, random -> Distributions.gamma(random, 0.3, 4));
        assertMean(6.25 * 2, 0.1, random -> Distributions.gamma(random, 6.25, 2));
        assertMean(0.4 / 3.4, 0.005, random -> Distributions.beta(random, 0.4, 3));
        assertMean(2.5, 0.04, random -> Distributions.poisson(random, 2.5));
        assertMean(75, 0.3, random -> Distributions.poisson(random, 75));
        assertMean(2, 0.04, random -> Distributions.geometric(random, 2));
        assertMean(10 * Math.exp(0.5), 0.5, random -> Distributions.logNormal(random, 10, 1));
    }

    @Test
    void poissonHasItsVariance() {
        for (double mean : new double[] {4, 29.9, 30, 200}) {
            double[] sample = IntStream.range(0, 40_000)
                    .mapToDouble(i -> Distributions.poisson(SEED.stream(i, 9), mean))
                    .toArray();
            double average = IntStream.range(0, sample.length)
                    .mapToDouble(i -> sample[i])
                    .average()
                    .orElseThrow();
            double variance = IntStream.range(0, sample.length)
                    .mapToDouble(i -> (sample[i] - average) * (sample[i] - average))
                    .average()
                    .orElseThrow();
            assertThat(variance / mean).isCloseTo(1, within(0.04));
        }
    }

    @Test
    void weightedChoiceFollowsItsWeights() {
        WeightedChoice choice = WeightedChoice.of(1, 0, 3, 6);
        int[] counts = new int[4];
        RandomStream random = SEED.stream(1);
        for (int i = 0; i < 100_000; i++) {
            counts[choice.pick(random)]++;
        }
        assertThat(counts[1]).isZero();
        assertThat(counts[0] / 100_000.0).isCloseTo(0.1, within(0.005));
        assertThat(counts[2] / 100_000.0).isCloseTo(0.3, within(0.008));
    }

    @Test
    void aLargeTableChoosesByItsWeightsToo() {
        WeightedChoice choice = WeightedChoice.of(
                IntStream.range(0, 70_000).mapToDouble(i -> i % 7).toArray());
        int[] counts = new int[7];
        RandomStream random = SEED.stream(2);
        for (int i = 0; i < 210_000; i++) {
            counts[choice.pick(random) % 7]++;
        }
        for (int weight = 0; weight < 7; weight++) {
            assertThat(counts[weight] / 210_000.0).isCloseTo(weight / 21.0, within(weight * 0.005));
        }
    }

    @Test
    void theOnlyWeightIsAlwaysChosen() {
        RandomStream random = SEED.stream(3);
        assertThat(IntStream.range(0, 100).map(i -> WeightedChoice.of(0.3).pick(random)))
                .containsOnly(0);
    }

    @Test
    void permutationIsABijection() {
        Permutation permutation = Permutation.of(SEED, 12);
        assertThat(IntStream.range(0, 4096)
                        .mapToLong(permutation::apply)
                        .distinct()
                        .filter(v -> v >= 0 && v < 4096))
                .hasSize(4096);
        assertThatThrownBy(() -> permutation.apply(4096))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid number '4096': expected 12 bits");
    }

    private static void assertMean(double expected, double tolerance, ToDoubleFunction<RandomStream> sample) {
        double mean = IntStream.range(0, 40_000)
                .mapToDouble(i -> sample.applyAsDouble(SEED.stream(i)))
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(expected, within(tolerance));
    }
}
