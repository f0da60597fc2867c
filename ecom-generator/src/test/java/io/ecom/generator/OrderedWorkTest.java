package io.ecom.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class OrderedWorkTest {
    @Test
    void partsArriveInOrder() {
        List<Integer> taken = new ArrayList<>();
        OrderedWork.run(4, 1_000, part -> part, taken::add);
        assertThat(taken).isEqualTo(IntStream.range(0, 1_000).boxed().toList());
    }

    @Test
    void onlyAFewPartsAreMadeAhead() {
        AtomicInteger made = new AtomicInteger();
        List<Integer> ahead = new ArrayList<>();
        OrderedWork.run(2, 200, part -> made.incrementAndGet(), part -> ahead.add(made.get() - ahead.size()));
        assertThat(ahead).allMatch(count -> count <= 6);
    }

    @Test
    void noPartsAreNoWork() {
        OrderedWork.run(2, 0, part -> part, part -> {
            throw new AssertionError();
        });
    }

    @Test
    void aFailureIsTheCallers() {
        assertThatThrownBy(() -> OrderedWork.run(
                        2,
                        10,
                        part -> {
                            if (part == 3) {
                                throw new IllegalStateException("part 3");
                            }
                            return part;
                        },
                        part -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("part 3");
    }

    @Test
    void anInterruptEndsTheWorkAndStaysSet() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> OrderedWork.run(1, 10, part -> part, part -> {}))
                .isInstanceOf(CancellationException.class)
                .hasMessage("Interrupted while generating");
        assertThat(Thread.interrupted()).isTrue();
    }
}
