package io.ecom.analytics.clv.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ecom.analytics.clv.MbgNbd;
import io.ecom.analytics.clv.PurchaseHistory;
import io.ecom.analytics.clv.PurchaseLaw;
import io.ecom.analytics.clv.Span;
import io.ecom.analytics.clv.value.Horizon;
import io.ecom.model.Money;
import io.ecom.model.result.Clv;
import io.ecom.model.result.ClvModel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ClvStudyTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 12, 31);
    private static final ClvOptions FEW_REPLICATES =
            new ClvOptions(PurchaseLaw.MBG_NBD, Span.days(90), Horizon.months(12, 0.01), 10, 1);

    private static final ObservedPeriod PERIOD = new ObservedPeriod(FIRST, LAST);

    /** Buyers of whom the first registered before the period. */
    private record Shop(List<Beginning> beginnings, List<Buyer> buyers) {
        static Shop of(int before, int within) {
            SplittableRandom random = new SplittableRandom(4);
            MbgNbd truth = new MbgNbd(0.8, 6, 0.7, 2.5);
            Shop shop = new Shop(new ArrayList<>(), new ArrayList<>());
            for (int i = 0; i < before + within; i++) {
                PurchaseHistory raw = truth.simulate(random, Span.days(30 + random.nextInt(700)));
                PurchaseHistory history = new PurchaseHistory(
                        raw.frequency(),
                        Span.days(Math.ceil(raw.recency().inDays())),
                        raw.age(),
                        Money.of("20.00"),
                        Money.ofCents(raw.frequency() * (1000 + random.nextInt(3000))));
                shop.beginnings.add(Beginning.of(i < before ? FIRST.minusDays(1) : FIRST, PERIOD));
                shop.buyers.add(new Buyer("u" + i, history, i, 60L * i));
            }
            return shop;
        }

        CustomerBase base(ObservedPeriod period) {
            CustomerBase.Builder builder = new CustomerBase.Builder(period);
            for (int i = 0; i < buyers.size(); i++) {
                builder.add(beginnings.get(i), buyers.get(i).history());
            }
            return builder.build();
        }

        ClvStudy study(ObservedPeriod period) {
            return ClvStudy.of(base(period), FEW_REPLICATES);
        }
    }

    @Test
    void everyBuyerHasARowTheBestFirst() {
        Shop shop = Shop.of(100, 600);
        ClvStudy study = shop.study(PERIOD);
        List<Clv> rows = study.rows(shop.buyers);

        assertThat(rows).hasSize(700).isSortedAccordingTo((a, b) -> b.clv().compareTo(a.clv()));
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.pAlive()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
            assertThat(row.clvLow()).isLessThanOrEqualTo(row.clvHigh());
            assertThat(row.monetary() == null).isEqualTo(row.frequency() == 0);
        });
        double sum = rows.stream().mapToDouble(row -> row.clv().doubleValue()).sum();
        ClvModel model = study.model();
        assertThat(model.portfolio().buyers()).isEqualTo(700);
        assertThat(model.portfolio().clv()).isCloseTo(sum, within(0.01));
        assertThat(model.portfolio().clv())
                .isBetween(model.portfolio().clvLow(), model.portfolio().clvHigh());
        assertThat(model.purchaseModel().name()).isEqualTo("MBG/NBD");
        assertThat(model.purchaseModel().parameters()).containsOnlyKeys("r", "alpha", "a", "b");
    }

    @Test
    void theOrderOfBuyersChangesNoByte() {
        Shop shop = Shop.of(0, 300);
        List<Clv> rows = shop.study(PERIOD).rows(shop.buyers);
        ClvModel model = shop.study(PERIOD).model();
        Collections.shuffle(shop.buyers, new Random(2));

        assertThat(shop.study(PERIOD).rows(shop.buyers)).isEqualTo(rows);
        assertThat(shop.study(PERIOD).model()).isEqualTo(model);
    }

    @Test
    void fitsThoseWhoseFirstPurchaseWasSeenWhenTheyAreEnough() {
        CustomerBase base = Shop.of(100, 500).base(PERIOD);

        assertThat(base.sample().when().customers()).isEqualTo(500);
        assertThat(base.all().customers()).isEqualTo(600);
        assertThat(base.warnings())
                .containsExactly("Fitted on the 500 of 600 buyers who registered in the observed period; "
                        + "earlier orders of the other 100 are unseen, they are scored all the same");
    }

    @Test
    void fitsAllWithAWarningWhenTheyAreFew() {
        CustomerBase base = Shop.of(100, 499).base(PERIOD);

        assertThat(base.sample().when().customers()).isEqualTo(599);
        assertThat(base.warnings())
                .containsExactly("Fitted on all 599 buyers: only 499 registered in the observed period, "
                        + "expected at least 500; earlier orders of the other 100 are unseen");
        assertThat(Shop.of(0, 20).base(PERIOD).warnings()).isEmpty();
    }

    @Test
    void warnsOfAHorizonLongerThanWhatWasObserved() {
        ClvStudy study = Shop.of(0, 300).study(new ObservedPeriod(LAST.minusDays(89), LAST));

        assertThat(study.model().warnings()).contains("Horizon of 365 days is longer than the 90 days observed");
    }

    @Test
    void aShopWithoutBuyersHasNoRows() {
        ClvStudy study = new Shop(List.of(), List.of()).study(PERIOD);

        assertThat(study.rows(List.of())).isEmpty();
        assertThat(study.model().warnings())
                .containsExactly(
                        "No customers to fit: fitted 'Poisson' without purchases",
                        "No repeat purchases to fit spend on; fitted 'pooled mean'");
    }
}
