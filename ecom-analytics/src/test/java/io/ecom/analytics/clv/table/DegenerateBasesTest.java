package io.ecom.analytics.clv.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.analytics.clv.PurchaseDays;
import io.ecom.analytics.clv.PurchaseLaw;
import io.ecom.model.Money;
import io.ecom.model.result.Clv;
import io.ecom.model.result.ClvAlive;
import io.ecom.model.result.ClvCalibration;
import io.ecom.model.result.ClvForecast;
import io.ecom.model.result.ClvFrequency;
import io.ecom.model.result.ClvModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Data from which little can be learned: every table is there, every figure a number, and the warnings say why. */
class DegenerateBasesTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final String NO_PURCHASE_MODEL =
            "Likelihood has no maximum: purchases look Poisson; fitted 'Poisson'";
    private static final String NO_REPEATS = "No repeat purchases to fit spend on; fitted 'pooled mean'";
    private static final String NO_SPEND_MODEL = "Spend likelihood has no maximum; fitted 'pooled mean'";
    private static final String LONG_HORIZON = "Horizon of 365 days is longer than the 90 days observed";

    static Stream<Arguments> bases() {
        return Stream.of(PurchaseLaw.MBG_NBD, PurchaseLaw.BG_NBD, PurchaseLaw.PARETO_NBD)
                .flatMap(law -> Stream.of(
                        Arguments.of("nobody", law, List.of()),
                        Arguments.of("nobody repeats", law, customers(300, i -> days(i % 90))),
                        Arguments.of("all on the last day", law, customers(300, i -> days(89))),
                        Arguments.of("like a clock", law, customers(300, i -> days(0, 10, 20, 30, 40, 50, 60, 70, 80))),
                        Arguments.of("every day", law, customers(50, i -> IntStream.range(0, 90)
                                .toArray())),
                        Arguments.of("one customer", law, customers(1, i -> days(3, 40))),
                        Arguments.of("one purchase", law, customers(1, i -> days(0))),
                        Arguments.of("flat", law, flat())));
    }

    private static int[] days(int... days) {
        return days;
    }

    private static List<int[]> customers(int count, IntFunction<int[]> days) {
        return IntStream.range(0, count).mapToObj(days).toList();
    }

    /** Every customer and every day alike: as invented data usually is. */
    private static List<int[]> flat() {
        SplittableRandom random = new SplittableRandom(3);
        return customers(500, i -> random.ints(40, 0, 90).toArray());
    }

    private static ClvStudy study(PurchaseLaw law, List<int[]> customers, List<Buyer> buyers) {
        ObservedPeriod period = new ObservedPeriod(FIRST, FIRST.plusDays(89));
        CustomerBase.Builder base = new CustomerBase.Builder(period);
        for (int i = 0; i < customers.size(); i++) {
            PurchaseDays days = new PurchaseDays();
            for (int day : customers.get(i)) {
                days.add(FIRST.plusDays(day), Money.of("20.00"));
            }
            base.add(Beginning.SEEN, days);
            buyers.add(new Buyer("u" + i, days.history(period.last()), 0, 0));
        }
        return ClvStudy.of(base.build(), ClvOptions.DEFAULTS.by(law).resampling(5));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("bases")
    void everyFigureIsANumber(String name, PurchaseLaw law, List<int[]> customers) {
        List<Buyer> buyers = new ArrayList<>();
        ClvStudy study = study(law, customers, buyers);

        List<Clv> rows = study.rows(buyers);
        assertThat(rows).hasSize(customers.size()).allSatisfy(row -> {
            assertThat(row.pAlive().doubleValue()).isBetween(0.0, 1.0);
            assertThat(row.expectedOrders().doubleValue()).isBetween(0.0, 91.0);
            assertThat(row.clvLow()).isLessThanOrEqualTo(row.clvHigh());
        });
        ClvModel.Portfolio portfolio = study.model().portfolio();
        assertThat(portfolio.clv()).isFinite().isNotNegative();
        assertThat(portfolio.alive()).isBetween(0.0, customers.size() + 1e-9);
        assertThat(study.calibration().stream().mapToLong(ClvCalibration::users).sum())
                .isEqualTo(study.forecast().stream()
                        .limit(1)
                        .mapToLong(ClvForecast::users)
                        .sum());
        assertThat(study.frequency().stream().mapToLong(ClvFrequency::actual).sum())
                .isEqualTo(customers.size());
        assertThat(study.frequency().stream()
                        .mapToDouble(row -> row.expected().doubleValue())
                        .sum())
                .isBetween(customers.size() - 0.001, customers.size() + 0.001);
        assertThat(study.alive().stream().mapToLong(ClvAlive::users).sum()).isEqualTo(customers.size());
        assertThat(study.tracking()).hasSizeLessThanOrEqualTo(12);
        assertThat(study.model().warnings()).isNotEmpty();
    }

    @Test
    void theWarningsSayWhatWasFittedInstead() {
        assertThat(warnings(customers(300, i -> days(i % 90))))
                .containsExactly(NO_PURCHASE_MODEL, NO_REPEATS, LONG_HORIZON);
        assertThat(warnings(customers(300, i -> days(0, 10, 20, 30, 40, 50, 60, 70, 80))))
                .containsExactly(NO_PURCHASE_MODEL, NO_SPEND_MODEL, LONG_HORIZON);
        assertThat(warnings(List.of()))
                .containsExactly("No customers to fit: fitted 'Poisson' without purchases", NO_REPEATS, LONG_HORIZON);
    }

    private static List<String> warnings(List<int[]> customers) {
        return study(PurchaseLaw.MBG_NBD, customers, new ArrayList<>()).model().warnings();
    }

    /** Three who buy every tenth day: by the cut, after six of twelve weeks, each has bought four times after the first. */
    @Test
    void trackingAndCalibrationCountWhatCame() {
        ClvStudy study = study(
                PurchaseLaw.POISSON, customers(3, i -> days(0, 10, 20, 30, 40, 50, 60, 70, 80)), new ArrayList<>());

        assertThat(study.tracking()).hasSize(12);
        assertThat(study.tracking().get(5).holdout()).isFalse();
        assertThat(study.tracking().get(6).holdout()).isTrue();
        assertThat(study.tracking().get(11).until()).isEqualTo(FIRST.plusDays(83));
        assertThat(study.tracking().get(11).holdout()).isTrue();
        assertThat(study.tracking().get(1).actual()).isEqualTo(3);
        assertThat(study.tracking().get(11).actualTotal()).isEqualTo(24);
        assertThat(study.calibration().get(4).users()).isEqualTo(3);
        assertThat(study.calibration().get(4).actual()).isEqualTo(12);
        assertThat(study.forecast()).extracting(ClvForecast::forecast).containsExactly("Poisson", "naive");
        assertThat(study.forecast().get(0).bias())
                .isEqualTo(study.forecast().get(1).bias());
    }

    @Test
    void withoutTwoWeeksThereIsNothingToHoldOut() {
        CustomerBase.Builder base = new CustomerBase.Builder(new ObservedPeriod(FIRST, FIRST.plusDays(12)));
        PurchaseDays days = new PurchaseDays();
        days.add(FIRST, Money.of("1.00"));
        ClvStudy study = ClvStudy.of(base.add(Beginning.SEEN, days).build(), ClvOptions.DEFAULTS.resampling(1));

        assertThat(study.forecast()).isEmpty();
        assertThat(study.tracking()).isEmpty();
        assertThat(study.calibration()).hasSize(8).allMatch(row -> row.users() == 0);
    }
}
