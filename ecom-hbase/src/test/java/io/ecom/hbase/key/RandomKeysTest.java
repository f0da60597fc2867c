package io.ecom.hbase.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The promises of the codecs over keys at random, made of what lies near the separator and of times near the edges. */
final class RandomKeysTest {
    private static final String NEAR_THE_SEPARATOR = "!\"$%0a~";
    private static final long LAST_MILLI = 9_999_999_999_999L;
    private static final int KEYS = 400;

    private final Random random = new Random(20_250_101);

    @Test
    void sessionKeysComeBackKeepTheirOrderAndLieInTheirUsersRangeOnly() {
        List<SessionKey> keys = new ArrayList<>();
        for (int i = 0; i < KEYS; i++) {
            keys.add(new SessionKey(id(), time(), id()));
        }
        for (SessionKey a : keys) {
            byte[] bytes = SessionKeyCodec.encode(a);
            assertThat(SessionKeyCodec.decode(bytes)).isEqualTo(a);
            Instant from = time();
            Instant to = time();
            KeyRange range = SessionKeyCodec.rangeOf(a.userId(), from, to);
            for (SessionKey b : keys) {
                byte[] other = SessionKeyCodec.encode(b);
                boolean same = a.userId().equals(b.userId());
                assertThat(Integer.signum(Arrays.compareUnsigned(bytes, other)))
                        .isEqualTo(Integer.signum(a.compareTo(b)));
                assertThat(SessionKeyCodec.rangeOf(a.userId()).contains(other)).isEqualTo(same);
                assertThat(range.contains(other))
                        .as("%s of '%s' from %s to %s", b, a.userId(), from, to)
                        .isEqualTo(same
                                && !b.startTime().isBefore(from)
                                && b.startTime().isBefore(to));
            }
        }
    }

    @Test
    void productDayKeysComeBackKeepTheirOrderAndLieInTheirProductsRangeOnly() {
        List<ProductDayKey> keys = new ArrayList<>();
        for (int i = 0; i < KEYS; i++) {
            keys.add(new ProductDayKey(id(), day()));
        }
        for (ProductDayKey a : keys) {
            byte[] bytes = ProductDayKeyCodec.encode(a);
            assertThat(ProductDayKeyCodec.decode(bytes)).isEqualTo(a);
            LocalDate first = day();
            LocalDate last = day();
            KeyRange range = ProductDayKeyCodec.rangeOf(a.productId(), first, last);
            for (ProductDayKey b : keys) {
                byte[] other = ProductDayKeyCodec.encode(b);
                assertThat(Integer.signum(Arrays.compareUnsigned(bytes, other)))
                        .isEqualTo(Integer.signum(a.compareTo(b)));
                assertThat(range.contains(other))
                        .as("%s of '%s' from %s to %s", b, a.productId(), first, last)
                        .isEqualTo(a.productId().equals(b.productId())
                                && !b.day().isBefore(first)
                                && !b.day().isAfter(last));
            }
        }
    }

    /** One to three characters: most ids begin one another or differ at the place where another ends. */
    private String id() {
        StringBuilder id = new StringBuilder();
        for (int length = 1 + random.nextInt(3); length > 0; length--) {
            id.append(NEAR_THE_SEPARATOR.charAt(random.nextInt(NEAR_THE_SEPARATOR.length())));
        }
        return id.toString();
    }

    private Instant time() {
        long near = random.nextInt(3);
        return Instant.ofEpochMilli(
                switch (random.nextInt(4)) {
                    case 0 -> near;
                    case 1 -> LAST_MILLI - near;
                    case 2 -> 1_000_000_000_000L - near;
                    default -> random.nextLong(LAST_MILLI + 1);
                });
    }

    private LocalDate day() {
        return time().atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
