package io.ecom.examples.stage;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StandInLimitTest {
    @Test
    void aMillionTransactionsAreServed() {
        assertThatCode(() -> StandInLimit.check(1_000_000)).doesNotThrowAnyException();
    }

    @Test
    void moreAreRefusedBeforeTheLoadBegins() {
        assertThatThrownBy(() -> StandInLimit.check(1_000_001))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Cannot load 1,000,001 transactions into the MongoDB stand-in: expected at most 1,000,000;"
                        + " put mongod on PATH or name a server with --mongo");
    }
}
