package io.ecom.analytics.clv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PurchaseHistogramTest {
    private static final PurchaseHistory ONCE = PurchaseHistory.of(0, Span.ZERO, Span.weeks(10));
    private static final PurchaseHistory TWICE = PurchaseHistory.of(1, Span.weeks(2), Span.weeks(10));
    private static final PurchaseHistory LATER = PurchaseHistory.of(1, Span.weeks(3), Span.weeks(9));

    @Test
    void equalHistoriesAreCountedInSortedOrder() {
        PurchaseHistogram histogram = PurchaseHistogram.of(List.of(LATER, ONCE, TWICE, ONCE));

        assertThat(histogram.bins())
                .containsExactly(
                        new PurchaseHistogram.Bin(0, Span.weeks(0), Span.weeks(10), 2, 0),
                        new PurchaseHistogram.Bin(1, Span.weeks(2), Span.weeks(10), 1, 0),
                        new PurchaseHistogram.Bin(1, Span.weeks(3), Span.weeks(9), 1, 0));
        assertThat(histogram.customers()).isEqualTo(4);
        assertThat(histogram.repeatPurchases()).isEqualTo(2);
        assertThat(histogram.weeksObserved()).isEqualTo(39);
    }

    @Test
    void otherNumbersOfCustomersLeaveOutNobodys() {
        PurchaseHistogram histogram = PurchaseHistogram.of(List.of(ONCE, ONCE, TWICE));

        assertThat(histogram.reweighted(count -> count - 1).bins())
                .containsExactly(new PurchaseHistogram.Bin(0, Span.weeks(0), Span.weeks(10), 1, 0));
    }

    @Test
    void millionsOfEqualHistoriesAreOneBin() {
        PurchaseHistogram.Builder builder = new PurchaseHistogram.Builder();
        for (int i = 0; i < 1_100_000; i++) {
            builder.add(i % 2 == 0 ? ONCE : TWICE, 3);
        }

        assertThat(builder.build().bins())
                .containsExactly(
                        new PurchaseHistogram.Bin(0, Span.weeks(0), Span.weeks(10), 1_650_000, 0),
                        new PurchaseHistogram.Bin(1, Span.weeks(2), Span.weeks(10), 1_650_000, 0));
    }
}
