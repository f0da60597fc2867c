package io.ecom.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

final class GeneratorOptionsTest {
    private final GeneratorOptions tiny = Preset.TINY.options();

    @Test
    void presetsHaveTheDocumentedSizes() {
        assertThat(Preset.DEMO.options().facts())
                .containsEntry("seed", "ecom")
                .containsEntry("users", 12_000)
                .containsEntry("products", 1_500)
                .containsEntry("categories", 25)
                .containsEntry("sessions", 150_000)
                .containsEntry("transactions", 7_500)
                .containsEntry("days", 365)
                .containsEntry("end", "2025-12-31");
        assertThat(Preset.COURSE.options().facts())
                .containsEntry("users", 10_000)
                .containsEntry("products", 5_000)
                .containsEntry("sessions", 2_000_000)
                .containsEntry("transactions", 500_000)
                .containsEntry("days", 90);
        assertThat(Preset.valueOf("LARGE").options().sessions()).isEqualTo(20_000_000);
        assertThat(Preset.FLAT).hasToString("flat");
    }

    @Test
    void eachOptionCanBeChanged() {
        GeneratorOptions changed = tiny.withSeed("x")
                .withUsers(7)
                .withGoods(30, 3)
                .withActivity(20, 10)
                .withDays(5)
                .withEnd(LocalDate.of(2020, 2, 29));
        assertThat(changed.facts().values()).containsExactly("x", "realistic", 7, 30, 3, 20, 10, 5, "2020-02-29");
    }

    @Test
    void badValuesAreNamed() {
        assertRejected(
                () -> tiny.withUsers(0), "Invalid value '0' for option 'users': expected a number from 1 to 10000000");
        assertRejected(
                () -> tiny.withGoods(-3, 1),
                "Invalid value '-3' for option 'products': expected a number from 1 to 100000");
        assertRejected(
                () -> tiny.withGoods(10, 0),
                "Invalid value '0' for option 'categories': expected a number from 1 to 1000");
        assertRejected(
                () -> tiny.withGoods(120, 121),
                "Invalid value '121' for option 'categories': expected at most as many as the 120 products");
        assertRejected(() -> tiny.withDays(0), "Invalid value '0' for option 'days': expected a number from 1 to 3650");
        assertRejected(
                () -> tiny.withEnd(LocalDate.of(1969, 12, 31)),
                "Invalid value '1969-12-31' for option 'end': expected a day from 1990-01-01 to 2200-12-31");
        assertRejected(
                () -> tiny.withActivity(-1, 0), "Invalid value '-1' for option 'sessions': expected zero or more");
        assertRejected(
                () -> tiny.withActivity(600_000, 0),
                "Invalid value '600000' for option 'sessions': expected fewer than 2000 for each of the 300 users");
        assertRejected(
                () -> tiny.withActivity(10, -1), "Invalid value '-1' for option 'transactions': expected zero or more");
        assertRejected(
                () -> tiny.withActivity(10, 11),
                "Invalid value '11' for option 'transactions': expected at most one for each of the 10 sessions");
        assertRejected(
                () -> OutputOptions.defaults().withThreads(0),
                "Invalid value '0' for option 'threads': expected a number from 1 to 256");
    }

    private static void assertRejected(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
