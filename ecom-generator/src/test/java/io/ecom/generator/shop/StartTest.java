package io.ecom.generator.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecom.generator.shop.Start.What;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class StartTest {
    private static final long NOON = 1_735_732_800_000L;

    @ParameterizedTest
    @EnumSource
    void twoNumbersHoldAllOfIt(What what) {
        for (int user : new int[] {0, 1, 9_999_999}) {
            for (int number : new int[] {0, 1, (1 << 22) - 1}) {
                assertThat(purchases()).allSatisfy(purchase -> {
                    Start start = new Start(NOON, user, number, what, purchase);
                    assertThat(Start.of(NOON, start.details())).isEqualTo(start);
                });
                Start looking = new Start(NOON, user, number, what, null);
                assertThat(Start.of(NOON, looking.details())).isEqualTo(looking);
            }
        }
    }

    @Test
    void whatDoesNotFitIsNotCutOff() {
        assertThatThrownBy(() -> start(0, 1 << 22))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid number '4194304': expected less than 2^22");
        assertThatThrownBy(() -> start(1 << 24, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid user '16777216': expected less than 2^24");
    }

    private static Start start(int user, int number) {
        return new Start(NOON, user, number, What.VISIT, null);
    }

    private static Stream<@Nullable Purchase> purchases() {
        return Stream.of(Purchase.Kind.values())
                .flatMap(kind -> IntStream.of(-1, 0, 999).mapToObj(category -> new Purchase(NOON, kind, category)));
    }
}
