package io.ecom.hbase.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class KeyRangeTest {
    private static final List<String> BOUNDS = List.of("", "a", "aa", "b", "\u00ff");

    @Test
    void anIntersectionHoldsWhatBothHold() {
        List<KeyRange> ranges = BOUNDS.stream()
                .flatMap(start -> BOUNDS.stream().map(stop -> new KeyRange(bytes(start), bytes(stop))))
                .toList();
        for (KeyRange one : ranges) {
            for (KeyRange other : ranges) {
                KeyRange both = one.intersect(other);
                for (String key : List.of("a", "a0", "aa", "aaa", "b", "c", "\u00ff", "\u00ff0")) {
                    assertThat(both.contains(bytes(key)))
                            .as("%s in %s and %s", key, one, other)
                            .isEqualTo(one.contains(bytes(key)) && other.contains(bytes(key)));
                }
            }
        }
    }

    @Test
    void aRangeIsEmptyWhenItEndsWhereItStarts() {
        assertThat(KeyRange.NONE.isEmpty()).isTrue();
        assertThat(KeyRange.ALL.isEmpty()).isFalse();
        assertThat(new KeyRange(bytes("b"), bytes("a")).isEmpty()).isTrue();
        assertThat(new KeyRange(bytes("b"), bytes("")).isEmpty()).isFalse();
    }

    @Test
    void aPrefixOfHighBytesHasNoEnd() {
        assertThat(KeyRange.ofPrefix(bytes("\u00ff\u00ff")).stop()).isEmpty();
        assertThat(KeyRange.ofPrefix(bytes("a\u00ff"))).isEqualTo(new KeyRange(bytes("a\u00ff"), bytes("b")));
    }

    @Test
    void theArraysCannotBeChangedFromOutside() {
        byte[] start = bytes("a");
        KeyRange range = new KeyRange(start, bytes("b"));
        start[0] = 'z';
        range.stop()[0] = 'z';

        assertThat(range).isEqualTo(new KeyRange(bytes("a"), bytes("b"))).hasToString("[a, b)");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
