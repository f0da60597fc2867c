package io.ecom.analytics.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Compares the one pass with the definition, which tries every chain of events, on many small paths. */
class WindowFunnelDefinitionTest {
    private static final int STEPS = 4;

    @Test
    void agreesWithTheDefinitionOnRandomPaths() {
        Random random = new Random(20_261_016);
        int whole = 0;
        for (int i = 0; i < 20_000; i++) {
            long[][] path = randomPath(random);
            long window = random.nextInt(12);
            FunnelPath found = new WindowFunnel(STEPS, Duration.ofMillis(window)).match(path);
            for (int step = 0; step < STEPS; step++) {
                OptionalLong expected = earliest(path, step, window);
                assertThat(found.level() > step)
                        .as("step %s of %s within %s", step, Arrays.deepToString(path), window)
                        .isEqualTo(expected.isPresent());
                if (expected.isPresent()) {
                    assertThat(found.reachedAt(step)).isEqualTo(expected.getAsLong());
                }
                if (expected.isPresent() && step > 0) {
                    assertThat(found.delay(step)).isEqualTo(delay(path, step, expected.getAsLong(), window));
                }
            }
            whole += found.level() == STEPS ? 1 : 0;
        }
        assertThat(whole).isBetween(1_000, 19_000);
    }

    private static long[][] randomPath(Random random) {
        long[][] path = new long[STEPS][];
        for (int step = 0; step < STEPS; step++) {
            path[step] = random.longs(random.nextInt(5), 0, 16).toArray();
        }
        return path;
    }

    /** The earliest last event of a chain of one event for each step up to this one. */
    private static OptionalLong earliest(long[][] path, int step, long window) {
        return chains(path, step)
                .filter(chain -> isInOrder(chain) && chain.get(step) - chain.get(0) <= window)
                .mapToLong(chain -> chain.get(step))
                .min();
    }

    /** Going back from the end, each step takes its latest event that is not after the next one's. */
    private static long delay(long[][] path, int step, long end, long window) {
        long[] taken = new long[step + 1];
        taken[step] = end;
        for (int k = step - 1; k >= 0; k--) {
            long next = taken[k + 1];
            taken[k] = LongStream.of(path[k]).filter(time -> time <= next).max().orElseThrow();
        }
        assertThat(end - taken[0]).isLessThanOrEqualTo(window);
        return end - taken[step - 1];
    }

    private static Stream<List<Long>> chains(long[][] path, int step) {
        if (step < 0) {
            return Stream.of(List.of());
        }
        return chains(path, step - 1).flatMap(chain -> LongStream.of(path[step])
                .mapToObj(time -> Stream.concat(chain.stream(), Stream.of(time)).toList()));
    }

    private static boolean isInOrder(List<Long> chain) {
        for (int i = 1; i < chain.size(); i++) {
            if (chain.get(i) < chain.get(i - 1)) {
                return false;
            }
        }
        return true;
    }
}
