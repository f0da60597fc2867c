package io.ecom.model.admission;

import static io.ecom.model.admission.Raw.list;
import static io.ecom.model.admission.Raw.map;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentHashTest {
    @ParameterizedTest
    @CsvSource({
        "5, 5.0",
        "5, 50e-1",
        "0, 0e1000000000",
        "100, 1e2",
        "-7, -7.000",
        "9223372036854775807, 9223372036854775807.0",
        "5000000000000000000, 5e18",
        "-9223372036854775808, -9223372036854775808.0"
    })
    void aNumberIsTheSameInEveryForm(long whole, BigDecimal decimal) {
        assertThat(ContentHash.of(decimal)).isEqualTo(ContentHash.of(whole));
    }

    @Test
    void equalDecimalsAreTheSame() {
        assertThat(ContentHash.of(new BigDecimal("1e1000000000")))
                .isEqualTo(ContentHash.of(new BigDecimal("10e999999999")));
        assertThat(ContentHash.of(new BigDecimal("0.10"))).isEqualTo(ContentHash.of(new BigDecimal("0.1")));
    }

    @Test
    void theOrderOfFieldsDoesNotMatterAndThatOfElementsDoes() {
        assertThat(ContentHash.of(map("a", 1L, "b", list(2L)))).isEqualTo(ContentHash.of(map("b", list(2L), "a", 1L)));
        assertThat(ContentHash.of(list(1L, 2L))).isNotEqualTo(ContentHash.of(list(2L, 1L)));
    }

    @Test
    void otherContentsHaveAnotherHash() {
        List<Object> others = list(
                null,
                "",
                "null",
                "5",
                5L,
                6L,
                new BigDecimal("5.1"),
                new BigDecimal("51"),
                true,
                false,
                list(),
                list(list()),
                list((Object) null),
                list(5L),
                map(),
                map("a", null),
                map("a", 5L),
                map("5", "a"),
                map("a", 6L),
                map("b", 5L),
                map("a", map("b", 5L)),
                map("a", 5L, "b", 6L),
                map("a", 6L, "b", 5L));

        assertThat(others.stream().map(ContentHash::of)).doesNotHaveDuplicates();
        assertThat(Stream.iterate(0L, i -> i + 1).limit(100_000).map(i -> ContentHash.of("id" + i)))
                .doesNotHaveDuplicates();
    }
}
