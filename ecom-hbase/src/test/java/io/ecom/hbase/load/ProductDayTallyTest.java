package io.ecom.hbase.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.hbase.codec.ProductDay;
import io.ecom.hbase.sort.Folder;
import io.ecom.model.Money;
import io.ecom.model.PageView;
import io.ecom.model.SampleShop;
import io.ecom.model.Session;
import io.ecom.model.Transaction;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProductDayTallyTest {
    @TempDir
    java.nio.file.Path temporary;

    @Test
    void countsWhatHappenedToEachProductOnEachDay() throws IOException {
        assertThat(days(1_000))
                .containsExactly(
                        day("p1", "1970-01-01", 1, 0, 0, 0, "0"),
                        day("p1", "2025-01-10", 2, 1, 1, 2, "20"),
                        day("p1", "2025-01-20", 1, 0, 1, 1, "10"),
                        day("p2", "2025-01-10", 0, 1, 2, 4, "20"));
    }

    @Test
    void whatIsLaidAsideOnDiskCountsAsMuch() throws IOException {
        assertThat(days(1)).isEqualTo(days(1_000));
    }

    @Test
    void productsComeInTheOrderOfTheTable() throws IOException {
        List<ProductDay> days = new ArrayList<>();
        try (ProductDayTally tally = new ProductDayTally(this::folder)) {
            for (String product : List.of("p1", "p1!", "p", "p10")) {
                tally.add(viewOf(product));
            }
            tally.drainTo(days::add);
        }
        // As byte order of keys has it: p1! stands before p1#, that is, before p1.
        assertThat(days).extracting(ProductDay::productId).containsExactly("p", "p1!", "p1", "p10");
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

    private List<ProductDay> days(int limit) throws IOException {
        List<ProductDay> days = new ArrayList<>();
        try (ProductDayTally tally = new ProductDayTally(this::folder, limit)) {
            for (Session session : SampleShop.SESSIONS) {
                tally.add(session);
            }
            for (Transaction transaction : SampleShop.TRANSACTIONS) {
                tally.add(transaction);
            }
            tally.drainTo(days::add);
        }
        return days;
    }

    private Folder folder() throws IOException {
        return new Folder(FileSystem.getLocal(new Configuration(false)), new Path(temporary.toUri())).child("runs");
    }

    private static Session viewOf(String product) {
        Session first = SampleShop.SESSIONS.get(0);
        return new Session(
                first.sessionId(),
                first.userId(),
                first.startTime(),
                first.endTime(),
                first.durationSeconds(),
                first.place(),
                first.ipAddress(),
                first.device(),
                List.of(),
                List.of(new PageView(first.startTime(), "product_detail", product, null, null)),
                List.of(),
                first.conversionStatus(),
                first.referrer());
    }

    private static ProductDay day(
            String product, String day, long views, long cartAdds, long orders, long units, String revenue) {
        return new ProductDay(product, LocalDate.parse(day), views, cartAdds, orders, units, Money.of(revenue));
    }
}
