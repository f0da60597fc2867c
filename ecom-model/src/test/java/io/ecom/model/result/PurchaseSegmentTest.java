package io.ecom.model.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.model.Money;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PurchaseSegmentTest {
    @Test
    void eachNumberOfSalesLiesInOneSegment() {
        for (long orders : new long[] {0, 1, 2, 4, 5, 9, 10, 11, Long.MAX_VALUE}) {
            assertThat(Stream.of(PurchaseSegment.values()).filter(segment -> segment.contains(orders)))
                    .as("%d sales", orders)
                    .hasSize(1);
        }
        assertThat(PurchaseSegment.OCCASIONAL.contains(4)).isTrue();
        assertThat(PurchaseSegment.FREQUENT.contains(10)).isTrue();
    }

    @Test
    void aRowNamesItsSegmentAndItsBounds() {
        assertThat(PurchaseFrequency.of(PurchaseSegment.ONE_TIME, 3, 3, Money.of("6.00")))
                .isEqualTo(new PurchaseFrequency("one_time", 1, 1L, 3, 3, Money.of("6.00")));
        assertThat(PurchaseFrequency.of(PurchaseSegment.FREQUENT, 0, 0, Money.ZERO))
                .isEqualTo(new PurchaseFrequency("frequent", 10, null, 0, 0, Money.ZERO));
    }
}
