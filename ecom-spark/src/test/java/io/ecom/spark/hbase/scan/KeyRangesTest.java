package io.ecom.spark.hbase.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.hbase.key.KeyRange;
import io.ecom.hbase.key.SessionKey;
import io.ecom.hbase.key.SessionKeyCodec;
import io.ecom.spark.hbase.mapping.KeyLayout;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.spark.sql.sources.And;
import org.apache.spark.sql.sources.EqualTo;
import org.apache.spark.sql.sources.Filter;
import org.apache.spark.sql.sources.GreaterThan;
import org.apache.spark.sql.sources.GreaterThanOrEqual;
import org.apache.spark.sql.sources.In;
import org.apache.spark.sql.sources.IsNotNull;
import org.apache.spark.sql.sources.LessThan;
import org.apache.spark.sql.sources.LessThanOrEqual;
import org.apache.spark.sql.sources.Or;
import org.apache.spark.sql.sources.StringStartsWith;
import org.junit.jupiter.api.Test;

class KeyRangesTest {
    private static final KeyLayout LAYOUT = KeyLayout.parse("user_id:string#start_time:epoch_millis#session_id:string");
    private static final List<String> IDS = List.of("!", "a", "u", "u!", "u\"", "u$", "u1", "u1!", "u10", "u1~", "v");
    private static final List<Instant> TIMES = List.of(
            Instant.EPOCH,
            Instant.ofEpochMilli(1),
            Instant.ofEpochMilli(1_000_000_000_000L),
            Instant.ofEpochMilli(9_999_999_999_999L));

    /** A filter, and what passes it. */
    private record Case(Filter filter, Predicate<SessionKey> passes) {}

    @Test
    void everyRowThatPassesLiesInARange() {
        List<Case> users = userCases();
        List<Case> times = timeCases();
        for (Case user : users) {
            for (Case time : times) {
                List<KeyRange> ranges = KeyRanges.of(LAYOUT, List.of(user.filter(), time.filter()));
                for (SessionKey key : keys()) {
                    if (user.passes().and(time.passes()).test(key)) {
                        assertThat(isIn(ranges, key))
                                .as("%s in %s for %s, %s", key, ranges, user.filter(), time.filter())
                                .isTrue();
                    }
                }
            }
        }
    }

    @Test
    void rangesAreInOrderAndDoNotTouch() {
        for (Case user : userCases()) {
            List<KeyRange> ranges = KeyRanges.of(LAYOUT, List.of(user.filter()));
            for (int i = 1; i < ranges.size(); i++) {
                assertThat(Arrays.compareUnsigned(
                                ranges.get(i - 1).stop(), ranges.get(i).start()))
                        .isNegative();
            }
        }
    }

    @Test
    void equalPartsMakeNarrowRanges() {
        assertThat(ranges(new EqualTo("user_id", "u1"))).isEqualTo("[[u1#, u1$)]");
        assertThat(ranges(new In("user_id", new Object[] {"u2", "u1", null, "u1"})))
                .isEqualTo("[[u1#, u1$), [u2#, u2$)]");
        assertThat(ranges(new EqualTo("user_id", "u1"), new EqualTo("start_time", time(Instant.ofEpochMilli(5)))))
                .isEqualTo("[[u1#0000000000005#, u1#0000000000005$)]");
        assertThat(ranges(
                        new EqualTo("user_id", "u1"),
                        new EqualTo("start_time", time(Instant.ofEpochMilli(5))),
                        new EqualTo("session_id", "s#1")))
                .isEqualTo("[[u1#0000000000005#s#1, u1#0000000000005#s#1\\x00)]");
        assertThat(ranges(new StringStartsWith("user_id", "u"))).isEqualTo("[[u, v)]");
    }

    @Test
    void whatNothingCanPassReadsNothing() {
        assertThat(ranges(new EqualTo("user_id", "u1"), new EqualTo("user_id", "u2")))
                .isEqualTo("[]");
        assertThat(ranges(new In("user_id", new Object[] {}))).isEqualTo("[]");
        assertThat(ranges(new EqualTo("user_id", "u1"), new EqualTo("start_time", time(Instant.ofEpochMilli(-1)))))
                .isEqualTo("[]");
    }

    @Test
    void whatIsNotUnderstoodReadsEverything() {
        assertThat(ranges(new Or(new EqualTo("user_id", "u1"), new EqualTo("city", "Oslo"))))
                .isEqualTo("[[, )]");
        assertThat(ranges(new IsNotNull("user_id"))).isEqualTo("[[, )]");
        assertThat(ranges(new EqualTo("session_id", "s"))).isEqualTo("[[, )]");
        assertThat(ranges(new EqualTo("user_id", 7))).isEqualTo("[[, )]");
    }

    @Test
    void valuesOfTwoPartsMakeARangeEachUpToTheLimit() {
        assertThat(KeyRanges.of(LAYOUT, usersAndTimes(100, 100))).hasSize(KeyRanges.MAX_RANGES);
    }

    @Test
    void moreValuesMakeNoMoreRangesAndLoseNoRow() {
        for (int[] values :
                new int[][] {{101, 100}, {100, 101}, {5_000, 5_000}, {10_001, 1}, {10_000, 2}, {1, 10_001}}) {
            List<KeyRange> ranges = KeyRanges.of(LAYOUT, usersAndTimes(values[0], values[1]));

            assertThat(ranges).hasSizeBetween(KeyRanges.MAX_RANGES / 2, KeyRanges.MAX_RANGES);
            for (int i = 0; i < 200; i++) {
                SessionKey key = new SessionKey(user(i * 37 % values[0]), time(i * 53 % values[1]), "s");
                assertThat(isIn(ranges, key)).as("%s of %s", key, values).isTrue();
            }
            assertThat(isIn(ranges, new SessionKey("v", time(0), "s"))).isFalse();
        }
    }

    private static List<Filter> usersAndTimes(int users, int times) {
        Object[] ids = IntStream.range(0, users).mapToObj(KeyRangesTest::user).toArray();
        Object[] starts = IntStream.range(0, times)
                .mapToObj(KeyRangesTest::time)
                .map(KeyRangesTest::time)
                .toArray();
        return List.of(new In("user_id", ids), new In("start_time", starts));
    }

    private static String user(int number) {
        return "u" + number;
    }

    private static Instant time(int number) {
        return Instant.ofEpochSecond(1_700_000_000L + number);
    }

    private static String ranges(Filter... filters) {
        return KeyRanges.of(LAYOUT, List.of(filters)).toString();
    }

    private static boolean isIn(List<KeyRange> ranges, SessionKey key) {
        return ranges.stream().anyMatch(range -> range.contains(SessionKeyCodec.encode(key)));
    }

    private static List<Case> userCases() {
        List<Case> cases = new ArrayList<>();
        for (String id : IDS) {
            cases.add(new Case(new EqualTo("user_id", id), key -> key.userId().equals(id)));
            cases.add(
                    new Case(new GreaterThan("user_id", id), key -> key.userId().compareTo(id) > 0));
            cases.add(new Case(new LessThan("user_id", id), key -> key.userId().compareTo(id) < 0));
            cases.add(new Case(
                    new LessThanOrEqual("user_id", id), key -> key.userId().compareTo(id) <= 0));
            cases.add(new Case(
                    new StringStartsWith("user_id", id), key -> key.userId().startsWith(id)));
            cases.add(new Case(
                    new And(new GreaterThanOrEqual("user_id", id), new LessThanOrEqual("user_id", "u1~")),
                    key -> key.userId().compareTo(id) >= 0 && key.userId().compareTo("u1~") <= 0));
        }
        return cases;
    }

    private static List<Case> timeCases() {
        List<Instant> bounds = new ArrayList<>(TIMES);
        bounds.add(Instant.EPOCH.minusMillis(5));
        bounds.add(Instant.EPOCH.plusNanos(500_000));
        bounds.add(Instant.ofEpochMilli(10_000_000_000_000L));
        List<Case> cases = new ArrayList<>();
        for (Instant bound : bounds) {
            LocalDateTime value = time(bound);
            cases.add(new Case(
                    new EqualTo("start_time", value), key -> key.startTime().equals(bound)));
            cases.add(new Case(
                    new GreaterThan("start_time", value), key -> key.startTime().isAfter(bound)));
            cases.add(new Case(
                    new LessThan("start_time", value), key -> key.startTime().isBefore(bound)));
            cases.add(new Case(new LessThanOrEqual("start_time", value), key -> !key.startTime()
                    .isAfter(bound)));
        }
        return cases;
    }

    private static List<SessionKey> keys() {
        List<SessionKey> keys = new ArrayList<>();
        IDS.forEach(id -> TIMES.forEach(time -> keys.add(new SessionKey(id, time, "s"))));
        return keys;
    }

    private static LocalDateTime time(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
