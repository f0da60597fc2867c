package io.ecom.spark.analysis;

import static io.ecom.spark.SmallShop.line;
import static io.ecom.spark.SmallShop.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.spark.LocalSpark;
import io.ecom.spark.SmallShop;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalSpark.class)
class CustomerAnalysesTest {
    @Test
    void purchaseFrequencyHoldsAllUsersByNumberOfSales(SparkSession spark) {
        SmallShop shop = new SmallShop()
                .users("none", "one", "two", "ten", "only-cancelled")
                .sale("one", "2026-10-01T10:00", line("p1", 1, "1.00"))
                .order("only-cancelled", "2026-10-01T10:00", "cancelled", "0.00", null, line("p1", 1, "1.00"));
        for (int i = 0; i < 2; i++) {
            shop.sale("two", "2026-10-01T10:00", line("p1", 1, "2.00"));
        }
        for (int i = 0; i < 10; i++) {
            shop.sale("ten", "2026-10-01T10:00", line("p1", 1, "3.00"));
        }

        assertThat(Answers.csv(spark, shop, new PurchaseFrequencyAnalysis())).isEqualTo("""
                        segment,min_orders,max_orders,users,orders,revenue
                        none,0,0,2,0,0.00
                        one_time,1,1,1,1,1.00
                        occasional,2,4,1,2,4.00
                        regular,5,9,0,0,0.00
                        frequent,10,,1,10,30.00
                        """);
    }

    @Test
    void spendingTiersRankBuyersByRevenueAndThenById(SparkSession spark) {
        // Six buyers: platinum is the first one, gold up to the second, silver up to the third.
        SmallShop shop = new SmallShop().users("a", "b", "c", "d", "e", "f", "z");
        for (String user : new String[] {"f", "e", "d", "c", "b", "a"}) {
            shop.sale(user, "2026-10-01T10:00", line("p1", 1, "10.00"));
        }
        shop.sale("f", "2026-10-01T10:00", line("p1", 1, "90.00"));

        assertThat(Answers.csv(spark, shop, new SpendingTierAnalysis())).isEqualTo("""
                        tier,users,orders,revenue,revenue_share,average_order_value,min_revenue
                        platinum,1,2,100.00,0.666667,50.00,100.00
                        gold,1,1,10.00,0.066667,10.00,10.00
                        silver,1,1,10.00,0.066667,10.00,10.00
                        bronze,3,3,30.00,0.200000,10.00,10.00
                        none,1,0,0.00,0.000000,,
                        """);
        assertThat(Answers.csv(spark, shop, new CustomerAnalysis()))
                .contains("\na,2026-01,1,1,10.00,2026-10-01T10:00:00,2026-10-01T10:00:00,0,0,0,0,0,1,1,1,gold,lost\n")
                .contains(
                        "\nb,2026-01,1,1,10.00,2026-10-01T10:00:00,2026-10-01T10:00:00,0,0,0,0,0,1,1,1,silver,lost\n");
    }

    @Test
    void fewBuyersLeaveTiersEmpty(SparkSession spark) {
        SmallShop shop = new SmallShop().users("a", "b", "c");
        shop.sale("a", "2026-10-01T10:00", line("p1", 1, "3.00"))
                .sale("b", "2026-10-01T10:00", line("p1", 1, "2.00"))
                .sale("c", "2026-10-01T10:00", line("p1", 1, "1.00"));

        assertThat(Answers.csv(spark, shop, new SpendingTierAnalysis())).isEqualTo("""
                        tier,users,orders,revenue,revenue_share,average_order_value,min_revenue
                        platinum,1,1,3.00,0.500000,3.00,3.00
                        gold,0,0,0.00,0.000000,,
                        silver,1,1,2.00,0.333333,2.00,2.00
                        bronze,1,1,1.00,0.166667,1.00,1.00
                        none,0,0,0.00,0.000000,,
                        """);
    }

    @Test
    void customersJoinOrdersAndSessions(SparkSession spark) {
        SmallShop shop = new SmallShop()
                .user("u1", "2026-01-31T23:59:59")
                .user("u2", "2026-02-01T00:00")
                .user("u3", "2026-03-01T00:00")
                .sale("u2", "2026-10-01T10:00:00.999", line("p1", 2, "10.00"), line("p2", 1, "5.00"))
                .order("u2", "2026-10-05T10:00", "completed", "5.00", null, line("p1", 1, "10.00"))
                .sale("u3", "2026-10-04T23:59", line("p1", 1, "10.00"))
                .order("u1", "2026-10-06T00:01", "returned", "0.00", null, line("p1", 1, "10.00"))
                .visit("s1", "u1", "2026-10-01T00:00", 100, "converted", page("2026-10-01T00:00", "home"))
                .visit("s2", "u1", "2026-10-02T00:00", 50, "browsed")
                .visit("s3", "u2", "2026-10-02T00:00", 7, "abandoned", page("2026-10-02T00:00", "home"));

        assertThat(Answers.csv(spark, shop, new CustomerAnalysis())).isEqualTo("""
                        user_id,registration_month,orders,units,revenue,first_order,last_order,sessions,page_views,\
                        session_seconds,converted_sessions,recency_days,r_score,f_score,m_score,tier,segment
                        u1,2026-01,0,0,0.00,,,2,1,150,1,,,,,none,
                        u2,2026-02,2,4,30.00,2026-10-01T10:00:00,2026-10-05T10:00:00,1,1,7,0,1,2,2,2,platinum,lost
                        u3,2026-03,1,1,10.00,2026-10-04T23:59:00,2026-10-04T23:59:00,0,0,0,0,2,1,1,1,bronze,lost
                        """);
    }

    @Test
    void scoresCutTheBuyersAsNtileDoes(SparkSession spark) {
        // Seven buyers in five buckets: 2, 2, 1, 1, 1. Later letters ordered later, more often and for more.
        SmallShop shop = new SmallShop();
        for (int i = 1; i <= 7; i++) {
            String user = "u" + i;
            shop.users(user);
            for (int order = 0; order < i; order++) {
                shop.sale(user, "2026-10-0" + i + "T10:00", line("p1", 1, "1.00"));
            }
        }

        assertThat(Answers.csv(spark, shop, new CustomerAnalysis()).lines().skip(1))
                .extracting(row -> row.substring(0, 2) + row.replaceAll(".*(,\\d,\\d,\\d,).*,(\\w+)", "$1$2"))
                .containsExactly(
                        "u1,1,1,1,lost",
                        "u2,1,1,1,lost",
                        "u3,2,2,2,lost",
                        "u4,2,2,2,lost",
                        "u5,3,3,3,attention",
                        "u6,4,4,4,champion",
                        "u7,5,5,5,champion");
    }

    @Test
    void rfmHasAllCellsAlsoEmptyOnes(SparkSession spark) {
        SmallShop shop = new SmallShop()
                .users("a", "b", "c")
                .sale("a", "2026-10-02T10:00", line("p1", 1, "3.00"))
                .sale("b", "2026-10-01T10:00", line("p1", 1, "2.00"))
                .sale("b", "2026-10-01T11:00", line("p1", 1, "2.00"));

        assertThat(Answers.csv(spark, shop, new RfmAnalysis()).lines())
                .hasSize(26)
                .startsWith("r_score,f_score,users,revenue", "1,1,0,0.00", "1,2,1,4.00", "1,3,0,0.00")
                .contains("2,1,1,3.00")
                .endsWith("5,5,0,0.00");
        assertThat(Answers.csv(spark, new SmallShop(), new RfmAnalysis()).lines())
                .hasSize(26);
    }
}
