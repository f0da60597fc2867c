package io.ecom.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrefixTest {
    @Test
    void itGrowsOnlyWithoutAGap() {
        Prefix prefix = new Prefix(10);

        prefix.done(30, 40);
        prefix.done(20, 30);
        assertThat(prefix.length()).isEqualTo(10);

        prefix.done(10, 20);
        assertThat(prefix.length()).isEqualTo(40);

        prefix.done(40, 41);
        assertThat(prefix.length()).isEqualTo(41);
    }
}
