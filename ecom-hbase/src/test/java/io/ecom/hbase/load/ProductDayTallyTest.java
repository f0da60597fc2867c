package io.ecom.hbase.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.hbase.codec.ProductDay;
import io.ecom.model.Money;
import io.ecom.model.SampleShop;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class ProductDayTallyTest {
    @Test
    void countsWhatHappenedToEachProductOnEachDay() {
        ProductDayTally tally = new ProductDayTally();
        SampleShop.SESSIONS.forEach(tally::add);
        SampleShop.TRANSACTIONS.forEach(tally::add);

        assertThat(tally.days())
                .containsExactly(
                        day("p1", "1970-01-01", 1, 0, 0, 0, "0"),
                        day("p1", "2025-01-10", 2, 1, 1, 2, "20"),
                        day("p1", "2025-01-20", 1, 0, 1, 1, "10"),
                        day("p2", "2025-01-10", 0, 1, 2, 4, "20"));
    }

    @Test
    void holdsAsManyDaysAsThereAre() {
        DayCounts counts = new DayCounts();
        Map<Integer, Long> expected = new TreeMap<>();
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            int day = random.nextInt(3_000);
            counts.add(day, DayCounts.UNITS, i);
            expected.merge(day, (long) i, Long::sum);
        }

        assertThat(counts.days().boxed()).containsExactlyElementsOf(expected.keySet());
        expected.forEach(
                (day, sum) -> assertThat(counts.get(day, DayCounts.UNITS)).isEqualTo(sum));
        assertThat(counts.get(3_001, DayCounts.UNITS)).isZero();
    }

    private static ProductDay day(
            String product, String day, long views, long cartAdds, long orders, long units, String revenue) {
        return new ProductDay(product, LocalDate.parse(day), views, cartAdds, orders, units, Money.of(revenue));
    }
}
