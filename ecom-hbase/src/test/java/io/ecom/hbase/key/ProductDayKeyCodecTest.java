package io.ecom.hbase.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ProductDayKeyCodecTest {
    private static final List<String> IDS = List.of("p1", "p10", "p1!", "p1~", "p", "!");
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(0, 1, 1),
            LocalDate.of(999, 12, 31),
            LocalDate.of(1970, 1, 1),
            LocalDate.of(2025, 9, 30),
            LocalDate.of(2025, 10, 1),
            LocalDate.of(2286, 11, 20),
            LocalDate.of(9999, 12, 31));

    @Test
    void aKeyIsReadable() {
        assertThat(new ProductDayKey("p1", LocalDate.of(2025, 3, 4))).hasToString("p1#20250304");
    }

    @Test
    void decodingGivesBackWhatWasEncoded() {
        for (ProductDayKey key : keys()) {
            assertThat(ProductDayKeyCodec.decode(ProductDayKeyCodec.encode(key)))
                    .isEqualTo(key);
        }
    }

    @Test
    void byteOrderIsTheOrderOfKeys() {
        for (ProductDayKey a : keys()) {
            for (ProductDayKey b : keys()) {
                int bytes = Arrays.compareUnsigned(ProductDayKeyCodec.encode(a), ProductDayKeyCodec.encode(b));
                assertThat(Integer.signum(bytes)).as("%s, %s", a, b).isEqualTo(Integer.signum(a.compareTo(b)));
            }
        }
    }

    @Test
    void aProductsRangeHoldsAllItsDaysAndNoOther() {
        for (String product : IDS) {
            for (ProductDayKey key : keys()) {
                assertThat(ProductDayKeyCodec.rangeOf(product).contains(ProductDayKeyCodec.encode(key)))
                        .isEqualTo(key.productId().equals(product));
            }
        }
    }

    @Test
    void bothEndsOfAPeriodAreIncluded() {
        for (LocalDate first : DAYS) {
            for (LocalDate last : DAYS) {
                KeyRange range = ProductDayKeyCodec.rangeOf("p1", first, last);
                for (ProductDayKey key : keys()) {
                    boolean inside = key.productId().equals("p1")
                            && !key.day().isBefore(first)
                            && !key.day().isAfter(last);
                    assertThat(range.contains(ProductDayKeyCodec.encode(key)))
                            .as("%s from %s to %s", key, first, last)
                            .isEqualTo(inside);
                }
            }
        }
    }

    @Test
    void whatIsNoKeyIsRefused() {
        for (String text : List.of("p1", "p1#2025030", "p1#20250230", "p1#20251301", "p1#20250101#x", "#20250101")) {
            assertThatThrownBy(() -> ProductDayKeyCodec.decode(text.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static List<ProductDayKey> keys() {
        List<ProductDayKey> keys = new ArrayList<>();
        IDS.forEach(id -> DAYS.forEach(day -> keys.add(new ProductDayKey(id, day))));
        return keys;
    }
}
