package io.ecom.analytics.basket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairCountsTest {
    /** Pairs of the Groceries data of the R package arules, 9,835 baskets. */
    @ParameterizedTest
    @CsvSource({
        "736, 1903, 2513, 1.513634",
        "557, 2513, 1809, 1.205032",
        "551, 2513, 1372, 1.571735",
        "481, 1072, 2513, 1.756031",
        "466, 1072, 1903, 2.246605",
        "394, 2513, 1715, 0.899112"
    })
    void liftAgreesWithArules(long together, long a, long b, String lift) {
        assertThat(new PairCounts(together, a, b, 9835).lift().rounded()).isEqualTo(lift);
        assertThat(new PairCounts(together, b, a, 9835).lift().rounded()).isEqualTo(lift);
    }

    /** Vegetables and milk of the same data, and milk and soda, which avoid each other. */
    @Test
    void supportAndLeverageAgreeWithArules() {
        PairCounts milk = new PairCounts(736, 1903, 2513, 9835);
        PairCounts soda = new PairCounts(394, 2513, 1715, 9835);

        assertThat(milk.support().rounded()).isEqualTo("0.074835");
        assertThat(milk.leverage().rounded()).isEqualTo("0.025394");
        assertThat(soda.leverage().rounded()).isEqualTo("-0.004495");
    }

    /** Half of six baskets hold a, four hold b, two of them both. */
    @Test
    void measuresOfASmallTable() {
        PairCounts pair = new PairCounts(2, 3, 4, 6);

        assertThat(pair.support().rounded()).isEqualTo("0.333333");
        assertThat(pair.confidenceAb().rounded()).isEqualTo("0.666667");
        assertThat(pair.confidenceBa().rounded()).isEqualTo("0.500000");
        assertThat(pair.lift().rounded()).isEqualTo("1.000000");
        assertThat(pair.leverage().rounded()).isEqualTo("0.000000");
        assertThat(pair.convictionAb().rounded()).isEqualTo("1.000000");
    }

    /** The baskets of liquor and wine with bottled beer in the Groceries data: confidence 19/21, conviction 9.6544. */
    @Test
    void convictionAgreesWithArules() {
        PairCounts pair = new PairCounts(19, 21, 792, 9835);

        assertThat(pair.confidenceAb().rounded()).isEqualTo("0.904762");
        assertThat(pair.lift().rounded()).isEqualTo("11.235269");
        assertThat(pair.convictionAb().rounded().toPlainString()).startsWith("9.6544");
        assertThat(pair.leverage().rounded()).isEqualTo("0.001760");
    }

    @Test
    void convictionIsUndefinedForARuleWithoutException() {
        assertThat(new PairCounts(3, 3, 4, 6).convictionAb().rounded()).isNull();
        assertThat(new PairCounts(6, 6, 6, 6).convictionAb().rounded()).isNull();
    }

    @Test
    void refusesCountsThatNoBasketsHave() {
        assertThatThrownBy(() -> new PairCounts(4, 3, 4, 6))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid number of baskets together '4': expected 0 to 3");
        assertThatThrownBy(() -> new PairCounts(1, 4, 4, 6))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid number of baskets '6': expected at least 7");
    }

    @Test
    void limitsAreTwoSalesAndTenThousandRowsByDefault() {
        assertThat(PairLimits.DEFAULTS).isEqualTo(new PairLimits(2, 10_000));
        assertThatThrownBy(() -> new PairLimits(0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid minimum of sales together '0': expected at least one");
        assertThatThrownBy(() -> new PairLimits(1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid maximum of pairs '0': expected at least one");
    }
}
