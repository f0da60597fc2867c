package io.ecom.spark.analysis;

import static io.ecom.spark.SmallShop.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.analytics.basket.PairLimits;
import io.ecom.spark.LocalSpark;
import io.ecom.spark.SmallShop;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalSpark.class)
class EmptyShopTest {
    private static final Analysis<?> FUNNEL = new FunnelAnalysis(AnalysisOptions.DEFAULTS.funnelWindow());

    @Test
    void tablesDrivenByDataAreAHeaderOnly(SparkSession spark) {
        for (Analysis<?> analysis : new Analysis<?>[] {
            new OrderStatusAnalysis(),
            new ProductSalesAnalysis(),
            new CategoryRevenueAnalysis(),
            new DailySalesAnalysis(),
            new CategoryWeeklyAnalysis(),
            new CoPurchaseAnalysis(PairLimits.DEFAULTS),
            new CohortAnalysis(),
            new FirstOrderCohortAnalysis(),
            new CustomerAnalysis(),
            new ConversionAnalysis()
        }) {
            assertThat(Answers.csv(spark, new SmallShop(), analysis).lines())
                    .as(analysis.table().name())
                    .hasSize(1);
        }
    }

    @Test
    void tablesWithFixedRowsHaveThemWithZeroOrEmpty(SparkSession spark) {
        assertThat(Answers.csv(spark, new SmallShop(), new SummaryAnalysis())).isEqualTo("""
                        metric,value,previous,change
                        net_revenue,0.00,0.00,
                        orders,0,0,
                        average_order_value,,,
                        buyers,0,0,
                        repeat_buyer_share,,,
                        units,0,0,
                        sessions,0,0,
                        conversion_rate,,,
                        """);
        assertThat(Answers.csv(spark, new SmallShop(), FUNNEL)).isEqualTo("""
                        step,sessions,share_of_first,share_of_previous,median_seconds
                        product_view,0,,,
                        cart,0,,,
                        checkout,0,,,
                        purchase,0,,,
                        """);
        assertThat(Answers.csv(spark, new SmallShop(), new PurchaseFrequencyAnalysis()))
                .isEqualTo("""
                        segment,min_orders,max_orders,users,orders,revenue
                        none,0,0,0,0,0.00
                        one_time,1,1,0,0,0.00
                        occasional,2,4,0,0,0.00
                        regular,5,9,0,0,0.00
                        frequent,10,,0,0,0.00
                        """);
        assertThat(Answers.csv(spark, new SmallShop(), new SpendingTierAnalysis()))
                .isEqualTo("""
                        tier,users,orders,revenue,revenue_share,average_order_value,min_revenue
                        platinum,0,0,0.00,,,
                        gold,0,0,0.00,,,
                        silver,0,0,0.00,,,
                        bronze,0,0,0.00,,,
                        none,0,0,0.00,,,
                        """);
    }

    @Test
    void oneUserAloneIsNoBuyer(SparkSession spark) {
        SmallShop shop = new SmallShop().users("u1").visit("s1", "u1", "2026-10-05T00:00", 9, "browsed");

        assertThat(Answers.csv(spark, shop, new CustomerAnalysis()).lines().skip(1))
                .containsExactly("u1,2026-01,0,0,0.00,,,1,0,9,0,,,,,none,");
        assertThat(Answers.csv(spark, shop, new SummaryAnalysis())).contains("\nsessions,0,0,\n");
    }

    @Test
    void oneOrderIsTheWholeShop(SparkSession spark) {
        SmallShop shop = new SmallShop().users("u1").sale("u1", "2026-10-05T00:00", line("p1", 1, "9.99"));

        assertThat(Answers.csv(spark, shop, new CustomerAnalysis()).lines().skip(1))
                .containsExactly("u1,2026-01,1,1,9.99,2026-10-05T00:00:00,2026-10-05T00:00:00,0,0,0,0,0,1,1,1,"
                        + "platinum,lost");
        assertThat(Answers.csv(spark, shop, new SpendingTierAnalysis()))
                .contains("\nplatinum,1,1,9.99,1.000000,9.99,9.99\n");
    }

    @Test
    void cancelledOrdersAloneMakeAPeriodWithoutSales(SparkSession spark) {
        SmallShop shop = new SmallShop()
                .users("u1")
                .category("c1", "Camping")
                .product("p1", "Tent", "c1", null)
                .order("u1", "2026-10-05T00:00", "cancelled", "0.00", null, line("p1", 1, "9.99"));

        assertThat(Answers.csv(spark, shop, new DailySalesAnalysis()).lines().skip(1))
                .containsExactly("2026-10-05,0,0,0.00,0.00,0.00,0");
        assertThat(Answers.csv(spark, shop, new CategoryRevenueAnalysis()).lines())
                .hasSize(1);
        assertThat(Answers.csv(spark, shop, new ProductSalesAnalysis()).lines()).hasSize(1);
        assertThat(Answers.csv(spark, shop, new OrderStatusAnalysis()).lines().skip(1))
                .containsExactly("cancelled,1,1.000000,9.99,9.99");
    }
}
