package io.ecom.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {
    private static final long ROUNDS = 20_000;

    @ParameterizedTest
    @CsvSource({
        "2026-10-16T06:30:39, 2026-10-16T06:30:39Z",
        "2026-10-16 06:30:39, 2026-10-16T06:30:39Z",
        "2026-10-16T06:30:39Z, 2026-10-16T06:30:39Z",
        "2026-10-16T06:30:39.5, 2026-10-16T06:30:39.500Z",
        "2026-10-16T06:30:39.123999999999, 2026-10-16T06:30:39.123Z",
        "2026-10-16T06:30:39.000Z, 2026-10-16T06:30:39Z",
        "2026-10-16T06:30:39+02:00, 2026-10-16T04:30:39Z",
        "2026-10-16T06:30:39.250-0530, 2026-10-16T12:00:39.250Z",
        "2026-10-16T06:30:39+02, 2026-10-16T04:30:39Z",
        "2026-10-16T06:30:39-00:00, 2026-10-16T06:30:39Z",
        "2026-10-16T06:30:39+18:00, 2026-10-15T12:30:39Z",
        "2024-02-29T00:00:00, 2024-02-29T00:00:00Z",
        "1970-01-01T00:00:00, 1970-01-01T00:00:00Z",
        "1969-12-31T23:00:00-02:00, 1970-01-01T01:00:00Z",
        "2286-11-20T17:46:39.999, 2286-11-20T17:46:39.999Z"
    })
    void theseFormsAreRead(String text, Instant expected) {
        assertThat(Times.parse(text)).isEqualTo(expected);
        assertThat(Times.isValid(expected)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-10-16",
                "2026-10-16T06:30",
                "2026-10-16t06:30:39",
                "2026-10-16T06:30:39z",
                "2026/10/16T06:30:39",
                "2026-10-16T24:00:00",
                "2026-10-16T06:60:00",
                "2026-10-16T06:30:60",
                "2026-13-01T00:00:00",
                "2026-00-01T00:00:00",
                "2026-02-29T00:00:00",
                "2026-10-16T06:30:39.",
                "2026-10-16T06:30:39.Z",
                "2026-10-16T06:30:39,5",
                "2026-10-16T06:30:39+",
                "2026-10-16T06:30:39+2",
                "2026-10-16T06:30:39+2:00",
                "2026-10-16T06:30:39+02:0",
                "2026-10-16T06:30:39+02-00",
                "2026-10-16T06:30:39+02:60",
                "2026-10-16T06:30:39+18:01",
                "2026-10-16T06:30:39+19:00",
                "2026-10-16T06:30:39 +02:00",
                "2026-10-16T06:30:39Zulu",
                "2026-10-16T06:30:39[UTC]",
                "-026-10-16T06:30:39",
                "+2026-10-16T06:30:39",
                "12026-10-16T06:30:39",
                "2026-1O-16T06:30:39",
                "２026-10-16T06:30:39",
                "1792132239",
            })
    void otherFormsAreNot(String text) {
        assertThat(Times.parse(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1969-12-31T23:59:59.999",
                "1970-01-01T00:00:00+00:01",
                "2286-11-20T17:46:40",
                "0000-01-01T00:00:00",
                "9999-12-31T23:59:59"
            })
    void timesOutside1970To2286AreReadButNotValid(String text) {
        assertThat(Times.parse(text)).isNotNull();
        assertThat(Times.isValid(Times.parse(text))).isFalse();
    }

    @Test
    void everyTimeIsReadAndWrittenAsJavaTimeDoes() {
        SplittableRandom random = new SplittableRandom(1);
        DateTimeFormatter seconds = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
        DateTimeFormatter millis = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS");
        for (int i = 0; i < ROUNDS; i++) {
            long value = random.nextLong(Times.MAX.toEpochMilli() + 1);
            Instant time = Instant.ofEpochMilli(i % 2 == 0 ? value / 1000 * 1000 : value);
            LocalDateTime local = LocalDateTime.ofInstant(time, ZoneOffset.UTC);

            String text = Times.text(time);

            assertThat(text).isEqualTo(local.format(time.getNano() == 0 ? seconds : millis));
            assertThat(Times.parse(text)).isEqualTo(time);
        }
    }

    @Test
    void everyOffsetIsConvertedAsJavaTimeDoes() {
        LocalDateTime local = LocalDateTime.of(2026, 3, 1, 0, 30, 15);
        for (int minutes = -18 * 60; minutes <= 18 * 60; minutes++) {
            ZoneOffset offset = ZoneOffset.ofTotalSeconds(minutes * 60);
            assertThat(Times.parse(local + offset.getId())).isEqualTo(local.toInstant(offset));
        }
    }

    @Test
    void aDayIsTheCalendarDayInUtc() {
        assertThat(Times.day(Instant.parse("2026-10-16T23:59:59.999Z"))).isEqualTo(LocalDate.of(2026, 10, 16));
        assertThat(Times.day(Instant.EPOCH)).isEqualTo(LocalDate.EPOCH);
    }

    @Test
    void recordsCutToMillisecondsAndRefuseWhatIsOutside() {
        Instant fine = Instant.parse("2026-10-16T06:30:39.123456789Z");

        assertThat(new PricePoint(Money.ZERO, fine).date()).isEqualTo(Instant.parse("2026-10-16T06:30:39.123Z"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PricePoint(Money.ZERO, Instant.ofEpochMilli(-1)))
                .withMessage("Invalid date '1969-12-31T23:59:59.999Z': expected a time from 1970 to 2286");
    }
}
