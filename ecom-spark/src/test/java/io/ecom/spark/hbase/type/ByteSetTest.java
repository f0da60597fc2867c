package io.ecom.spark.hbase.type;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.hbase.key.KeyRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ByteSetTest {
    /** All texts of up to three of three bytes. */
    private static final List<byte[]> TEXTS = texts();

    private final Random random = new Random(7);

    @Test
    void anIntersectionHoldsWhatBothHold() {
        for (int i = 0; i < 300; i++) {
            ByteSet one = any();
            ByteSet other = any();

            for (byte[] text : TEXTS) {
                assertThat(holds(one.intersect(other), text))
                        .as("%s in %s and %s", text, one, other)
                        .isEqualTo(holds(one, text) && holds(other, text));
            }
        }
    }

    @Test
    void aWidenedSetHasFewRangesAndHoldsAllThatItHeld() {
        for (int i = 0; i < 300; i++) {
            ByteSet set = any();
            int most = 1 + random.nextInt(4);

            ByteSet widened = set.widenedTo(most);

            assertThat(widened.ranges()).hasSizeLessThanOrEqualTo(most);
            assertThat(widened.intersect(set)).isEqualTo(set);
        }
        ByteSet two = ByteSet.union(List.of(ByteSet.of(new byte[] {1}), ByteSet.of(new byte[] {3})));
        assertThat(two.widenedTo(2)).isEqualTo(two);
        assertThat(two.widenedTo(1)).isEqualTo(ByteSet.between(new byte[] {1}, new byte[] {3}));
    }

    private ByteSet any() {
        List<KeyRange> ranges = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            ranges.add(new KeyRange(text(), text()));
        }
        return new ByteSet(ranges);
    }

    private byte[] text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private static boolean holds(ByteSet set, byte[] text) {
        return set.ranges().stream().anyMatch(range -> range.contains(text));
    }

    private static List<byte[]> texts() {
        List<byte[]> texts = new ArrayList<>(List.of(new byte[0]));
        for (int from = 0, length = 0; length < 3; length++) {
            int to = texts.size();
            for (; from < to; from++) {
                for (int next : new int[] {0, 1, 255}) {
                    byte[] longer = ByteSet.next(texts.get(from));
                    longer[length] = (byte) next;
                    texts.add(longer);
                }
            }
        }
        return texts;
    }
}
