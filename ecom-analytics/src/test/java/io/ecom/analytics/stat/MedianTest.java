package io.ecom.analytics.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MedianTest {
    @Test
    void isTheMiddleValueOfAnOddNumber() {
        assertThat(Median.of(9, 1, 5)).isEqualTo(5);
    }

    @Test
    void isTheMeanOfTheTwoMiddleValuesOfAnEvenNumber() {
        assertThat(Median.of(4, 1, 9, 2)).isEqualTo(3);
        assertThat(Median.of(1, 2)).isEqualTo(1.5);
    }

    @Test
    void leavesTheSampleAsItIs() {
        long[] sample = {3, 1, 2};
        Median.of(sample);
        assertThat(sample).containsExactly(3, 1, 2);
    }

    @Test
    void hasNoValueWithoutASample() {
        assertThatThrownBy(Median::of)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Missing values: expected at least one");
    }
}
