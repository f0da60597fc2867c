package io.ecom.hbase.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SessionKeyCodecTest {
    private static final List<String> IDS = List.of("u1", "u10", "u1!", "u1\"", "u1$", "u1~", "u", "v", "!", "~", "0");
    private static final List<Instant> TIMES = List.of(
            Instant.EPOCH,
            Instant.ofEpochMilli(1),
            Instant.ofEpochMilli(999_999_999_999L),
            Instant.ofEpochMilli(1_000_000_000_000L),
            Instant.ofEpochMilli(9_999_999_999_998L),
            Instant.ofEpochMilli(9_999_999_999_999L));

    @Test
    void aKeyIsReadable() {
        SessionKey key = new SessionKey("u1", Instant.parse("2025-01-10T10:00:00Z"), "a");

        assertThat(new String(SessionKeyCodec.encode(key), StandardCharsets.US_ASCII))
                .isEqualTo("u1#1736503200000#a")
                .isEqualTo(key.toString());
    }

    @Test
    void timesHaveThirteenDigits() {
        assertThat(new SessionKey("u1", Instant.EPOCH, "a")).hasToString("u1#0000000000000#a");
    }

    @Test
    void decodingGivesBackWhatWasEncoded() {
        for (SessionKey key : keys()) {
            assertThat(SessionKeyCodec.decode(SessionKeyCodec.encode(key))).isEqualTo(key);
        }
    }

    @Test
    void byteOrderIsTheOrderOfKeys() {
        List<SessionKey> keys = keys();
        for (SessionKey a : keys) {
            for (SessionKey b : keys) {
                int bytes = Arrays.compareUnsigned(SessionKeyCodec.encode(a), SessionKeyCodec.encode(b));
                assertThat(Integer.signum(bytes)).as("%s, %s", a, b).isEqualTo(Integer.signum(a.compareTo(b)));
            }
        }
    }

    @Test
    void aUsersRangeHoldsAllKeysOfTheUserAndNoOther() {
        for (String user : IDS) {
            KeyRange range = SessionKeyCodec.rangeOf(user);
            for (SessionKey key : keys()) {
                assertThat(range.contains(SessionKeyCodec.encode(key)))
                        .as("%s in %s", key, range)
                        .isEqualTo(key.userId().equals(user));
            }
        }
    }

    @Test
    void aPeriodHoldsItsStartAndNotItsEnd() {
        List<Instant> ends = new ArrayList<>(TIMES);
        ends.add(Instant.MIN);
        ends.add(Instant.EPOCH.minusNanos(1));
        ends.add(Instant.EPOCH.plusNanos(1));
        ends.add(SessionKey.MAX_TIME.plusNanos(1));
        ends.add(Instant.MAX);
        for (Instant from : ends) {
            for (Instant to : ends) {
                KeyRange range = SessionKeyCodec.rangeOf("u1", from, to);
                for (SessionKey key : keys()) {
                    boolean inside = key.userId().equals("u1")
                            && !key.startTime().isBefore(from)
                            && key.startTime().isBefore(to);
                    assertThat(range.contains(SessionKeyCodec.encode(key)))
                            .as("%s from %s to %s", key, from, to)
                            .isEqualTo(inside);
                }
            }
        }
    }

    @Test
    void whatIsNoKeyIsRefused() {
        for (String text :
                List.of("", "u1", "u1#1736503200000", "u1#173650320000#a", "u1#17365O3200000#a", "u1#1#a#b")) {
            assertThatThrownBy(() -> SessionKeyCodec.decode(text.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Invalid row key '%s': expected user_id#EPOCHMILLIS(13 digits)#session_id", text);
        }
    }

    @Test
    void idsThatWouldBlurTheKeyAreRefused() {
        assertThatThrownBy(() -> new SessionKey("u#1", Instant.EPOCH, "a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid user_id 'u#1': expected printable ASCII characters without '#' and space");
        assertThatThrownBy(() -> new SessionKey("u1", SessionKey.MAX_TIME.plusMillis(1), "a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid start_time '2286-11-20T17:46:40Z': expected a time from 1970 to 2286");
    }

    private static List<SessionKey> keys() {
        List<SessionKey> keys = new ArrayList<>();
        for (String user : IDS) {
            for (Instant time : TIMES) {
                for (String session : List.of("a", "b!", "~")) {
                    keys.add(new SessionKey(user, time, session));
                }
            }
        }
        return keys;
    }
}
