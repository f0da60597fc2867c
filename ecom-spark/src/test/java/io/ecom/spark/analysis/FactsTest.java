package io.ecom.spark.analysis;

import static io.ecom.spark.SmallShop.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Iterators;
import io.ecom.analytics.basket.PairLimits;
import io.ecom.analytics.clv.table.ClvOptions;
import io.ecom.spark.LocalSpark;
import io.ecom.spark.SmallShop;
import java.time.Duration;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalSpark.class)
class FactsTest {
    private static final SmallShop SHOP =
            new SmallShop().users("u1").sale("u1", "2026-10-01T10:00", line("p1", 1, "1.00"));

    @Test
    void closingLetsGoOfAllThatWasKept(SparkSession spark) {
        Facts facts = Facts.of(SHOP.tables(spark));
        assertThat(Iterators.size(new CustomerAnalysis().rows(facts))).isEqualTo(1);
        assertThat(spark.sharedState().cacheManager().isEmpty()).isFalse();

        facts.close();
        facts.close();

        assertThat(spark.sharedState().cacheManager().isEmpty()).isTrue();
    }

    @Test
    void noAnalysisMultipliesTablesOrRanksInOnePartition(SparkSession spark) {
        try (Facts facts = Facts.of(SHOP.tables(spark))) {
            for (Analysis<?> analysis : Analyses.all(AnalysisOptions.DEFAULTS)) {
                assertThat(analysis.dataset(facts)
                                .queryExecution()
                                .executedPlan()
                                .toString())
                        .as(analysis.table().name())
                        .doesNotContain("CartesianProduct", "Window");
            }
        }
    }

    @Test
    void anAnalysisForEachTable() {
        assertThat(Analyses.all(AnalysisOptions.DEFAULTS))
                .extracting(analysis -> analysis.table().name())
                .contains(
                        "summary",
                        "order_status",
                        "product_sales",
                        "category_revenue",
                        "daily_sales",
                        "category_weekly",
                        "co_purchases",
                        "purchase_frequency",
                        "spending_tiers",
                        "customers",
                        "rfm",
                        "cohorts",
                        "first_order_cohorts",
                        "age_groups",
                        "engagement",
                        "funnel",
                        "conversion")
                .doesNotHaveDuplicates();
    }

    @Test
    void bucketsOfAnNtileDifferByOneAndTheFirstAreLarger() {
        assertThat(Borders.ntile(5, 7)).containsExactly(2L, 4L, 5L, 6L);
        assertThat(Borders.ntile(5, 3)).containsExactly(1L, 2L, 3L, 3L);
        assertThat(Borders.ntile(5, 0)).containsExactly(0L, 0L, 0L, 0L);
    }

    @Test
    void theFunnelsWindowIsADayByDefaultAndNeverNegative() {
        assertThat(AnalysisOptions.DEFAULTS.funnelWindow()).isEqualTo(Duration.ofHours(24));
        assertThat(AnalysisOptions.DEFAULTS.pairs()).isEqualTo(PairLimits.DEFAULTS);
        assertThatThrownBy(() -> new AnalysisOptions(Duration.ofSeconds(-1), PairLimits.DEFAULTS, ClvOptions.DEFAULTS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid funnel window 'PT-1S': expected no negative span");
    }
}
