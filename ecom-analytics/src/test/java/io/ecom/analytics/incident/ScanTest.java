package io.ecom.analytics.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ecom.analytics.incident.Scan.Run;
import io.ecom.analytics.incident.Scan.Side;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class ScanTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 180;

    @Test
    void theDaysOnWhichAShareBreaksDownAreFoundExactly() {
        long[] trials = new long[DAYS];
        long[] hits = new long[DAYS];
        draw(new SplittableRandom(5), trials, hits, 15, 0.5);
        Arrays.fill(trials, 100, 103, 17);
        Arrays.fill(hits, 100, 103, 0);

        Run run = new Scan(days(DAYS), hits, trials, 14).strongest(Side.LOW).orElseThrow();

        assertThat(run.from()).isEqualTo(100);
        assertThat(run.to()).isEqualTo(102);
        assertThat(run.hits()).isZero();
        assertThat(run.elsewhere()).isCloseTo(0.5, within(0.03));
        assertThat(run.pValue()).isLessThan(1e-6);
    }

    @Test
    void runsComeOneAfterTheOtherUntilOneDoesNotCount() {
        long[] trials = new long[DAYS];
        long[] hits = new long[DAYS];
        Arrays.fill(trials, 20);
        Arrays.fill(hits, 10);
        Arrays.fill(hits, 40, 43, 0);
        Arrays.fill(hits, 120, 126, 0);
        Scan scan = new Scan(days(hits.length), hits, trials, 14);

        List<Run> runs = scan.runs(Side.LOW, 3, 5, run -> run.pValue() < 1e-6);

        assertThat(runs).extracting(Run::from).containsExactly(120, 40);
        assertThat(runs).extracting(Run::to).containsExactly(125, 42);
        assertThat(runs.get(0).pValue())
                .isEqualTo(3 * scan.strongest(Side.LOW).orElseThrow().pValue());
        assertThat(scan.runs(Side.LOW, 3, 1, run -> true)).hasSize(1);
        assertThat(scan.hits()).as("the scan's own days").startsWith(10).contains(0);
        assertThat(scan.trials()).doesNotContain(0);
    }

    @Test
    void whereNothingHappensAFalseAlarmIsRarerThanPromised() {
        SplittableRandom random = new SplittableRandom(7);
        int alarms = 0;
        for (int shop = 0; shop < 400; shop++) {
            long[] trials = new long[DAYS];
            long[] hits = new long[DAYS];
            draw(random, trials, hits, 15, 0.5);
            Scan scan = new Scan(days(DAYS), hits, trials, 14);
            for (Side side : Side.values()) {
                alarms +=
                        scan.strongest(side).filter(run -> run.pValue() < 0.05).isPresent() ? 1 : 0;
            }
        }
        assertThat(alarms).as("of 800").isLessThan(40);
    }

    @Test
    void aShareThatIsRestlessAnywayRaisesNoAlarm() {
        SplittableRandom random = new SplittableRandom(9);
        int alarms = 0;
        for (int shop = 0; shop < 200; shop++) {
            long[] trials = new long[DAYS];
            long[] hits = new long[DAYS];
            for (int day = 0; day < DAYS; day++) {
                trials[day] = 400;
                double share = 0.12 + 0.06 * (random.nextDouble() - 0.5);
                hits[day] = hits(random, 400, share);
            }
            alarms += new Scan(days(DAYS), hits, trials, 21)
                            .strongest(Side.HIGH)
                            .filter(run -> run.pValue() < Incidents.FALSE_ALARM)
                            .isPresent()
                    ? 1
                    : 0;
        }
        assertThat(alarms).as("of 200").isLessThanOrEqualTo(2);
    }

    @Test
    void withoutTrialsThereIsNothingToFind() {
        assertThat(new Scan(days(5), new long[5], new long[5], 3).strongest(Side.LOW))
                .isEmpty();
        assertThat(new Scan(days(0), new long[0], new long[0], 3).strongest(Side.HIGH))
                .isEmpty();
    }

    @Test
    void whatHappensOnceIsNoSurgeAndWhatFailsOnceNoFailure() {
        long[] trials = new long[DAYS];
        Arrays.fill(trials, 100);
        long[] once = new long[DAYS];
        once[50] = 1;
        long[] butOnce = trials.clone();
        butOnce[50] = 99;

        assertThat(new Scan(days(DAYS), once, trials, 21)
                        .strongest(Side.HIGH)
                        .orElseThrow()
                        .pValue())
                .isEqualTo(1);
        assertThat(new Scan(days(DAYS), butOnce, trials, 21)
                        .strongest(Side.LOW)
                        .orElseThrow()
                        .pValue())
                .isEqualTo(1);
    }

    @Test
    void aRunIsNoLongerThanAllowedAcrossAGapEither() {
        List<LocalDate> apart =
                List.of(FIRST, FIRST.plusYears(300), FIRST.plusYears(300).plusDays(1), FIRST.plusYears(301));
        long[] trials = {100, 100, 100, 100};
        long[] hits = {50, 0, 0, 0};

        Run run = new Scan(apart, hits, trials, 5).strongest(Side.LOW).orElseThrow();

        assertThat(run.from()).isEqualTo(1);
        assertThat(run.to()).isEqualTo(2);
    }

    private static List<LocalDate> days(int count) {
        return FIRST.datesUntil(FIRST.plusDays(count)).toList();
    }

    private static void draw(SplittableRandom random, long[] trials, long[] hits, int most, double share) {
        for (int day = 0; day < trials.length; day++) {
            trials[day] = 1 + random.nextInt(2 * most);
            hits[day] = hits(random, trials[day], share);
        }
    }

    private static long hits(SplittableRandom random, long trials, double share) {
        return random.doubles(trials).filter(each -> each < share).count();
    }
}
