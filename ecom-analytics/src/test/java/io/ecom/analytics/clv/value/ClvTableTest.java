package io.ecom.analytics.clv.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ecom.analytics.clv.MbgNbd;
import io.ecom.analytics.clv.PurchaseHistory;
import io.ecom.analytics.clv.PurchaseLaw;
import io.ecom.analytics.clv.Span;
import io.ecom.model.Money;
import io.ecom.model.result.Clv;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ClvTableTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 12, 31);
    private static final ClvOptions FEW_REPLICATES =
            new ClvOptions(PurchaseLaw.MBG_NBD, Span.days(90), Horizon.months(12, 0.01), 10, 1);

    private static List<Buyer> buyers(int before, int within) {
        SplittableRandom random = new SplittableRandom(4);
        MbgNbd truth = new MbgNbd(0.8, 6, 0.7, 2.5);
        List<Buyer> buyers = new ArrayList<>();
        for (int i = 0; i < before + within; i++) {
            PurchaseHistory raw = truth.simulate(random, Span.days(30 + random.nextInt(700)));
            PurchaseHistory history = new PurchaseHistory(
                    raw.frequency(),
                    Span.days(Math.ceil(raw.recency().inDays())),
                    raw.age(),
                    Money.of("20.00"),
                    Money.ofCents(raw.frequency() * (1000 + random.nextInt(3000))));
            LocalDate registered = i < before ? FIRST.minusDays(1) : FIRST;
            buyers.add(new Buyer("u" + i, registered, history, i, 60L * i));
        }
        return buyers;
    }

    @Test
    void everyBuyerHasARowTheBestFirst() {
        ClvTable table = ClvTable.of(buyers(100, 600), FIRST, LAST, FEW_REPLICATES);

        assertThat(table.rows()).hasSize(700).isSortedAccordingTo((a, b) -> b.clv()
                .compareTo(a.clv()));
        assertThat(table.rows()).allSatisfy(row -> {
            assertThat(row.pAlive()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
            assertThat(row.clvLow()).isLessThanOrEqualTo(row.clvHigh());
            assertThat(row.monetary() == null).isEqualTo(row.frequency() == 0);
        });
        double sum = table.rows().stream()
                .mapToDouble(row -> row.clv().doubleValue())
                .sum();
        assertThat(table.model().portfolio().clv()).isCloseTo(sum, within(0.01));
        assertThat(table.model().purchaseModel().name()).isEqualTo("MBG/NBD");
        assertThat(table.model().purchaseModel().parameters()).containsOnlyKeys("r", "alpha", "a", "b");
    }

    @Test
    void theOrderOfBuyersChangesNoByte() {
        List<Buyer> buyers = buyers(0, 300);
        ClvTable table = ClvTable.of(buyers, FIRST, LAST, FEW_REPLICATES);
        Collections.shuffle(buyers, new Random(2));

        assertThat(ClvTable.of(buyers, FIRST, LAST, FEW_REPLICATES)).isEqualTo(table);
    }

    @Test
    void fitsThoseWhoseFirstPurchaseWasSeenWhenTheyAreEnough() {
        Training training = Training.of(buyers(100, 500), FIRST, LAST);

        assertThat(training.histories()).hasSize(500);
        assertThat(training.warnings())
                .containsExactly("Fitted on the 500 of 600 buyers who registered in the observed period; "
                        + "earlier orders of the other 100 are unseen, they are scored all the same");
    }

    @Test
    void fitsAllWithAWarningWhenTheyAreFew() {
        Training training = Training.of(buyers(100, 499), FIRST, LAST);

        assertThat(training.histories()).hasSize(599);
        assertThat(training.warnings())
                .containsExactly("Fitted on all 599 buyers: only 499 registered in the observed period, "
                        + "expected at least 500; earlier orders of the other 100 are unseen");
        assertThat(Training.of(buyers(0, 20), FIRST, LAST).warnings()).isEmpty();
    }

    @Test
    void warnsOfAHorizonLongerThanWhatWasObserved() {
        ClvTable table = ClvTable.of(buyers(0, 300), LAST.minusDays(89), LAST, FEW_REPLICATES);

        assertThat(table.model().warnings()).contains("Horizon of 365 days is longer than the 90 days observed");
    }

    @Test
    void aShopWithoutBuyersHasNoRows() {
        ClvTable table = ClvTable.of(List.<Buyer>of(), FIRST, LAST, FEW_REPLICATES);

        assertThat(table.rows()).isEqualTo(List.<Clv>of());
        assertThat(table.model().warnings())
                .containsExactly(
                        "No customers to fit: fitted 'Poisson' without purchases",
                        "No repeat purchases to fit spend on; fitted 'pooled mean'");
    }
}
