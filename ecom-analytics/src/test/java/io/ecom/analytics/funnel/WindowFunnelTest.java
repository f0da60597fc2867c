package io.ecom.analytics.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class WindowFunnelTest {
    private static final long[] NONE = {};

    private static WindowFunnel within(int steps, long millis) {
        return new WindowFunnel(steps, Duration.ofMillis(millis));
    }

    private static long[] at(long... times) {
        return times;
    }

    /** The example of ClickHouse's documentation of windowFunnel. */
    @Test
    void reachesTheFourthStepOfTheDocumentedExample() {
        FunnelPath path = new WindowFunnel(4, Duration.ofDays(30))
                .match(
                        at(utc("2019-01-29T10:00")),
                        at(utc("2019-01-30T08:00")),
                        at(utc("2019-01-31T09:00")),
                        at(utc("2019-02-01T08:00")));

        assertThat(path.level()).isEqualTo(4);
        assertThat(path.delay(1)).isEqualTo(Duration.ofHours(22).toMillis());
    }

    /** A-B-D-C of the chain A, B, C, D: other steps in between do no harm, so that three are reached. */
    @Test
    void goesOnAfterAStepOutOfOrder() {
        assertThat(within(4, 100).match(at(1), at(2), at(4), at(3)).level()).isEqualTo(3);
    }

    @Test
    void countsTheEndOfTheWindowIn() {
        assertThat(within(2, 10).match(at(0), at(10)).level()).isEqualTo(2);
        assertThat(within(2, 10).match(at(0), at(11)).level()).isEqualTo(1);
    }

    @Test
    void beginsAgainWhenALaterBeginningReachesFurther() {
        FunnelPath path = within(3, 10).match(at(0, 20), at(5, 25), at(28));

        assertThat(path.level()).isEqualTo(3);
        assertThat(path.reachedAt(1)).isEqualTo(5);
        assertThat(path.reachedAt(2)).isEqualTo(28);
        assertThat(path.delay(2)).isEqualTo(3);
    }

    @Test
    void countsEqualTimesInTheOrderOfSteps() {
        FunnelPath path = within(4, 0).match(at(7), at(7), at(7), at(7));

        assertThat(path.level()).isEqualTo(4);
        assertThat(path.delay(3)).isZero();
    }

    @Test
    void measuresFromTheLatestEventOfTheStepBefore() {
        assertThat(within(2, 100).match(at(1, 4, 9), at(8, 50)).delay(1)).isEqualTo(4);
    }

    @Test
    void reachesNothingWithoutTheFirstStep() {
        assertThat(within(3, 100).match(NONE, at(1), at(2)).level()).isZero();
        assertThat(within(3, 100).match(at(5), at(1), at(9)).level()).isEqualTo(1);
    }

    @Test
    void isOpenUntilTheWindowOfItsLatestBeginningIsOver() {
        FunnelPath path = within(2, 10).match(at(0, 20), at(15));

        assertThat(path.level()).isEqualTo(1);
        assertThat(path.state(29)).isEqualTo(FunnelState.OPEN);
        assertThat(path.state(30)).isEqualTo(FunnelState.DROPPED);
    }

    @Test
    void isConvertedOnceTheLastStepIsReachedWhateverComesLater() {
        assertThat(within(2, 10).match(at(0, 20), at(10)).state(20)).isEqualTo(FunnelState.CONVERTED);
    }

    @Test
    void isNotBegunWithoutTheFirstStep() {
        assertThat(within(2, 10).match(NONE, at(10)).state(10)).isEqualTo(FunnelState.NOT_BEGUN);
    }

    /** Sequences of the documentation of Doris and StarRocks with the chain A, B, C, D: A-B-C-B-D reaches all four. */
    @Test
    void aRepeatedStepDoesNoHarm() {
        assertThat(within(4, 100).match(at(1), at(2, 4), at(3), at(5)).level()).isEqualTo(4);
    }

    @Test
    void refusesAnotherNumberOfSteps() {
        assertThatThrownBy(() -> within(2, 1).match(at(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid number of steps '1': expected 2");
        assertThatThrownBy(() -> within(0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid steps '0': expected at least one");
        assertThatThrownBy(() -> within(1, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid window 'PT-0.001S': expected no negative span");
    }

    private static long utc(String time) {
        return LocalDateTime.parse(time).toInstant(ZoneOffset.UTC).toEpochMilli();
    }
}
