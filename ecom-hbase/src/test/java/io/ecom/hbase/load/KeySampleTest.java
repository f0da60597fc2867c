package io.ecom.hbase.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class KeySampleTest {
    @Test
    void regionsHoldAboutEquallyManyIds() {
        KeySample sample = new KeySample();
        int users = 100_000;
        for (int i = 0; i < users; i++) {
            sample.add("user_%06d".formatted(i));
        }
        List<String> splits = sample.splits(8);

        assertThat(splits).hasSize(7).isSorted();
        for (int i = 0; i < splits.size(); i++) {
            int at = Integer.parseInt(splits.get(i).substring(5));
            assertThat(at).isBetween(users * (i + 1) / 8 - users / 40, users * (i + 1) / 8 + users / 40);
        }
    }

    @Test
    void theOrderOfTheIdsDoesNotMatter() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            ids.add("u" + i);
        }
        List<String> shuffled = new ArrayList<>(ids);
        Collections.shuffle(shuffled, new Random(1));

        assertThat(splits(shuffled, 16)).isEqualTo(splits(ids, 16));
    }

    @Test
    void fewIdsMakeFewRegions() {
        assertThat(splits(List.of(), 8)).isEmpty();
        assertThat(splits(List.of("a"), 8)).isEmpty();
        assertThat(splits(List.of("a", "b"), 8)).containsExactly("b");
    }

    private static List<String> splits(List<String> ids, int regions) {
        KeySample sample = new KeySample();
        ids.forEach(sample::add);
        return sample.splits(regions);
    }
}
