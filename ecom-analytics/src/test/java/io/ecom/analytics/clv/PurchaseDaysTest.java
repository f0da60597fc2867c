package io.ecom.analytics.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecom.model.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PurchaseDaysTest {
    private static final LocalDate JANUARY = LocalDate.of(2025, 1, 1);
    private static final LocalDate END = LocalDate.of(2025, 1, 31);

    @Test
    void purchasesOfOneDayAreOne() {
        PurchaseDays days = new PurchaseDays();
        days.add(JANUARY.plusDays(20), Money.of("7.00"));
        days.add(JANUARY, Money.of("10.00"));
        days.add(JANUARY.plusDays(10), Money.of("2.00"));
        days.add(JANUARY.plusDays(10), Money.of("3.50"));

        assertThat(days.history(END))
                .isEqualTo(new PurchaseHistory(2, Span.days(20), Span.days(30), Money.of("10.00"), Money.of("12.50")));
        assertThat(days.history(END).monetary()).isEqualTo(6.25);
        assertThat(days.history(END).value()).isEqualTo(Money.of("22.50"));
    }

    @Test
    void whatLiesBehindTheEndIsLeftOutAndCanBeCounted() {
        PurchaseDays days = new PurchaseDays();
        days.add(JANUARY, Money.of("10.00"));
        days.add(END.plusDays(1), Money.of("1.00"));
        days.add(END.plusDays(9), Money.of("1.00"));

        assertThat(days.history(END))
                .isEqualTo(new PurchaseHistory(0, Span.ZERO, Span.days(30), Money.of("10.00"), Money.ZERO));
        assertThat(days.count(END.plusDays(1), END.plusDays(8))).isEqualTo(1);
        assertThat(days.count(END.plusDays(1), END.plusDays(9))).isEqualTo(2);
        assertThat(days.count(END, JANUARY)).isZero();
    }

    @Test
    void aCustomerWithoutPurchasesHasNoHistory() {
        assertThatThrownBy(() -> new PurchaseDays().history(END))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Missing purchases: expected at least one up to '2025-01-31'");
    }

    @Test
    void aHistoryKeepsItsInvariants() {
        assertThatThrownBy(() -> PurchaseHistory.of(-1, Span.ZERO, Span.ZERO))
                .hasMessage("Invalid frequency '-1': expected 0 to 1000000");
        assertThatThrownBy(() -> PurchaseHistory.of(1, Span.days(3), Span.days(2)))
                .hasMessage("Invalid recency '3.0 days': expected at most the age, 2.0 days");
        assertThatThrownBy(() -> PurchaseHistory.of(1, Span.ZERO, Span.days(2)))
                .hasMessage("Invalid recency '0.0 days' of frequency '1': "
                        + "expected zero exactly when nothing was bought again");
        assertThatThrownBy(() -> new PurchaseHistory(0, Span.ZERO, Span.ZERO, Money.ZERO, Money.of("1.00")))
                .hasMessage("Invalid repeat value '1.00': expected 0.00 when nothing was bought again");
    }
}
