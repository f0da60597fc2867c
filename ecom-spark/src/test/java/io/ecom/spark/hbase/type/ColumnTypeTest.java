package io.ecom.spark.hbase.type;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecom.hbase.key.KeyRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.hadoop.hbase.util.Bytes;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;

class ColumnTypeTest {
    /** Each number type, with the least and the greatest number that it can hold. */
    private static final Map<NumberType, long[]> EDGES = Map.of(
            NumberType.INT_BYTES, new long[] {Integer.MIN_VALUE, Integer.MAX_VALUE},
            NumberType.INT_SORTED, new long[] {Integer.MIN_VALUE, Integer.MAX_VALUE},
            NumberType.LONG_BYTES, new long[] {Long.MIN_VALUE, Long.MAX_VALUE},
            NumberType.LONG_SORTED, new long[] {Long.MIN_VALUE, Long.MAX_VALUE},
            NumberType.MILLIS_BYTES, new long[] {Long.MIN_VALUE / 1_000, Long.MAX_VALUE / 1_000},
            NumberType.REVERSED_MILLIS, new long[] {0, Long.MAX_VALUE / 1_000},
            NumberType.EPOCH_MILLIS, new long[] {0, 9_999_999_999_999L},
            NumberType.TIMESTAMP_NTZ, new long[] {millis("0000-01-01T00:00:00"), millis("9999-12-31T23:59:59.999")},
            NumberType.YYYYMMDD, new long[] {day("0000-01-01"), day("9999-12-31")},
            NumberType.DATE, new long[] {day("0000-01-01"), day("9999-12-31")});

    @Test
    void whatIsWrittenIsReadAgain() {
        for (NumberType type : NumberType.values()) {
            for (long number : numbers(type)) {
                byte[] bytes = type.encode(spark(type, number));
                assertThat(bytes).hasSize(type.width().orElseThrow());
                assertThat(type.decode(bytes, 0, bytes.length))
                        .as("%s of %d", type, number)
                        .isEqualTo(spark(type, number));
            }
        }
        roundTrip("string", UTF8String.fromString("\u00e9#\0"));
        roundTrip("binary", new byte[] {0, -1});
        roundTrip("binary(2)", new byte[] {0, -1});
        roundTrip("int", -7);
        roundTrip("long", Long.MIN_VALUE);
        roundTrip("double", -0.1);
        roundTrip("boolean", false);
        roundTrip("float_bytes", 1.5f);
        roundTrip("double_bytes", Double.NaN);
        roundTrip("boolean_bytes", true);
        roundTrip("decimal(18,2)", Decimal.apply(new BigDecimal("-12.30"), 18, 2));
        roundTrip("decimal_bytes(18,2)", Decimal.apply(new BigDecimal("-12.30"), 18, 2));
    }

    @Test
    void bytesAreThoseOfHBase() {
        assertThat(NumberType.LONG_BYTES.encode(-5L)).isEqualTo(Bytes.toBytes(-5L));
        assertThat(NumberType.INT_BYTES.encode(5)).isEqualTo(Bytes.toBytes(5));
        assertThat(TypeNames.ofCell("double_bytes").encode(2.5)).isEqualTo(Bytes.toBytes(2.5));
        assertThat(NumberType.MILLIS_BYTES.encode(5_000L)).isEqualTo(Bytes.toBytes(5L));
        assertThat(NumberType.REVERSED_MILLIS.encode(5_000L)).isEqualTo(Bytes.toBytes(Long.MAX_VALUE - 5));
        assertThat(NumberType.TIMESTAMP_NTZ.encode(1_792_132_022_000_000L)).isEqualTo(bytes("2026-10-16T06:27:02.000"));
        assertThat(NumberType.YYYYMMDD.encode((int) day("2026-10-16"))).isEqualTo(bytes("20261016"));
    }

    @Test
    void noValueThatPassesIsLeftOut() {
        for (NumberType type : NumberType.values()) {
            List<Long> numbers = numbers(type);
            for (long literal : numbers) {
                for (Comparison comparison : Comparison.values()) {
                    ByteSet passing =
                            type.passing(comparison, literal(type, literal)).orElseThrow();
                    for (long number : numbers) {
                        boolean passes = holds(comparison, Long.compare(number, literal));
                        assertThat(contains(passing, type.encode(spark(type, number))))
                                .as("%s: %d %s %d", type, number, comparison, literal)
                                .isEqualTo(passes);
                    }
                }
            }
        }
    }

    @Test
    void aTimeBetweenTwoMillisecondsEqualsNone() {
        LocalDateTime between = LocalDateTime.parse("2026-10-16T06:27:02.0005");
        for (NumberType type : List.of(NumberType.EPOCH_MILLIS, NumberType.TIMESTAMP_NTZ, NumberType.MILLIS_BYTES)) {
            byte[] before = type.encode(1_792_132_022_000_000L);
            assertThat(type.passing(Comparison.EQUAL, between)).hasValue(ByteSet.NONE);
            assertThat(contains(type.passing(Comparison.LESS, between).orElseThrow(), before))
                    .isTrue();
            assertThat(contains(
                            type.passing(Comparison.GREATER_OR_EQUAL, between).orElseThrow(), before))
                    .isFalse();
        }
    }

    @Test
    void comparisonsThatBytesCannotAnswerAreLeftToSpark() {
        assertThat(TypeNames.ofCell("long").passing(Comparison.EQUAL, 7L)).isEmpty();
        assertThat(TypeNames.ofCell("double_bytes").passing(Comparison.LESS, 7.0))
                .isEmpty();
        assertThat(TypeNames.ofCell("decimal(18,2)").passing(Comparison.EQUAL, BigDecimal.ONE))
                .isEmpty();
        assertThat(NumberType.LONG_BYTES.passing(Comparison.EQUAL, "7")).isEmpty();
        assertThat(NumberType.LONG_BYTES.startingWith("7")).isEmpty();
    }

    @Test
    void bytesOfNoValueAreRefused() {
        refused("int", "x", "Invalid int 'x': expected whole digits");
        refused("long", "", "Invalid long '': expected whole digits");
        refused("double", "a", "Invalid double 'a': expected such as 12.3");
        refused("boolean", "yes", "Invalid boolean 'yes': expected true, false, 1 or 0");
        refused("decimal(4,2)", "123.00", "Invalid decimal '123.00': expected decimal(4,2)");
        refused("decimal(4,2)", "1e999999999", "Invalid decimal '1e999999999': expected decimal(4,2)");
        refused("decimal_bytes(4,2)", "abc", "Invalid decimal '616263': expected decimal(4,2)");
        refused("binary(2)", "a", "Invalid bytes '61': expected 2 of them");
        refused("double_bytes", "a", "Invalid bytes '61': expected 8 of them");
        refused("long_bytes", "a", "Invalid bytes '61': expected 8 of them");
        refused("date", "2026-1-1", "Invalid text '2026-1-1': expected 10 characters");
        refused("date", "2026-02-30", "Invalid text '2026-02-30': expected such as 1970-01-01");
        refused("yyyymmdd", "2026101x", "Invalid text '2026101x': expected such as 19700101");
        refused("epoch_millis", "-000000000001", "Invalid text '-000000000001': expected 13 digits");
        refused(
                "timestamp_ntz",
                "2026-10-16 06:27:02.000",
                "Invalid text '2026-10-16 06:27:02.000': expected such as" + " 1970-01-01T00:00:00.000");
    }

    @Test
    void valuesThatATypeCannotHoldAreRefused() {
        assertThatThrownBy(() -> NumberType.EPOCH_MILLIS.encode(-1_000L))
                .hasMessage(
                        "Invalid value '1969-12-31T23:59:59.999' of type 'epoch_millis': expected 1970-01-01T00:00 to"
                                + " 2286-11-20T17:46:39.999");
        assertThatThrownBy(() -> NumberType.TIMESTAMP_NTZ.encode(1L))
                .hasMessage("Invalid time '1970-01-01T00:00:00.000001': expected whole milliseconds");
        assertThatThrownBy(() -> TypeNames.ofCell("binary(2)").encode(new byte[1]))
                .hasMessage("Invalid bytes '00': expected 2 of them");
    }

    private static void roundTrip(String type, Object value) {
        byte[] bytes = TypeNames.ofCell(type).encode(value);
        assertThat(TypeNames.ofCell(type).decode(bytes, 0, bytes.length)).isEqualTo(value);
    }

    private static void refused(String type, String text, String message) {
        assertThatThrownBy(() -> TypeNames.ofCell(type).decode(bytes(text), 0, bytes(text).length))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    /** The edges, zero and its neighbours, and some between. */
    private static List<Long> numbers(NumberType type) {
        long[] edges = EDGES.get(type);
        List<Long> numbers = new ArrayList<>(List.of(edges[0], edges[0] + 1, edges[1] - 1, edges[1], 0L, 1L));
        if (edges[0] < 0) {
            numbers.add(-1L);
        }
        Random random = new Random(7);
        for (int i = 0; i < 20; i++) {
            numbers.add(random.nextLong(edges[0], edges[1]));
            numbers.add(random.nextLong(Math.max(edges[0], -300), 300));
        }
        return numbers;
    }

    private static Object spark(NumberType type, long number) {
        return switch (type.dataType().typeName()) {
            case "timestamp_ntz" -> number * 1_000;
            case "long" -> number;
            default -> (int) number;
        };
    }

    private static Object literal(NumberType type, long number) {
        return switch (type.dataType().typeName()) {
            case "timestamp_ntz" ->
                LocalDateTime.ofEpochSecond(
                        Math.floorDiv(number, 1_000L), (int) Math.floorMod(number, 1_000L) * 1_000_000, ZoneOffset.UTC);
            case "date" -> LocalDate.ofEpochDay(number);
            case "long" -> number;
            default -> (int) number;
        };
    }

    private static boolean holds(Comparison comparison, int order) {
        return switch (comparison) {
            case EQUAL -> order == 0;
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
        };
    }

    private static boolean contains(ByteSet set, byte[] bytes) {
        return set.ranges().stream().anyMatch((KeyRange range) -> range.contains(bytes));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static long millis(String text) {
        return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    private static long day(String text) {
        return LocalDate.parse(text).toEpochDay();
    }
}
