package io.ecom.spark.analysis;

import static io.ecom.spark.SmallShop.line;
import static io.ecom.spark.SmallShop.look;
import static io.ecom.spark.SmallShop.page;
import static io.ecom.spark.SmallShop.part;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.spark.LocalSpark;
import io.ecom.spark.SmallShop;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalSpark.class)
class SalesAnalysesTest {
    @Test
    void orderStatusCountsAllTransactionsMostFrequentFirst(SparkSession spark) {
        SmallShop shop = new SmallShop()
                .users("u1")
                .sale("u1", "2026-10-01T10:00", line("p1", 2, "10.00"))
                .order("u1", "2026-10-02T10:00", "shipped", "1.50", null, line("p1", 1, "10.00"))
                .order("u1", "2026-10-03T10:00", "cancelled", "0.00", null, line("p1", 1, "5.00"))
                .order("u1", "2026-10-04T10:00", "shipped", "0.00", null, line("p1", 1, "0.01"));

        assertThat(Answers.csv(spark, shop, new OrderStatusAnalysis())).isEqualTo("""
                        status,orders,share,gross,net
                        shipped,2,0.500000,10.01,8.51
                        cancelled,1,0.250000,5.00,5.00
                        completed,1,0.250000,20.00,20.00
                        """);
    }

    @Test
    void productSalesHoldEachProductWithASaleOrAView(SparkSession spark) {
        SmallShop shop = new SmallShop()
                .users("u1")
                .product("p1", "Tent, \"large\"", "c1", null)
                .product("p2", null, null, null)
                .product("p3", "never seen", "c1", null)
                .sale("u1", "2026-10-01T10:00", line("p1", 2, "10.00"), line("p1", 1, "9.00"))
                .sale("u1", "2026-10-01T11:00", line("p1", 1, "10.00"))
                .order("u1", "2026-10-02T10:00", "refunded", "0.00", null, line("p2", 7, "10.00"))
                .visit(
                        "s1",
                        "u1",
                        "2026-10-01T10:00",
                        60,
                        "browsed",
                        look("2026-10-01T10:00", "p2"),
                        look("2025-01-01T10:00", "p2"),
                        page("2026-10-01T10:01", "product_detail"),
                        page("2026-10-01T10:01", "cart"));

        assertThat(Answers.csv(spark, shop, new ProductSalesAnalysis())).isEqualTo("""
                        product_id,name,category_id,orders,units,revenue,views
                        p1,"Tent, ""large\""",c1,2,4,39.00,0
                        p2,,,0,0,0.00,2
                        """);
    }

    @Test
    void categoryRevenueTakesTheMarginOfTheSubcategory(SparkSession spark) {
        SmallShop shop = new SmallShop()
                .users("u1")
                .category("c1", "Camping", part("a", "0.125"), part("b", "0.3"), part("x", null))
                .category("c2", "Books")
                .category("c3", "Shelf without a sale", part("c", "0.9"))
                .category("c4", "Blank margins", part("d", null))
                .product("p1", null, "c1", "a")
                .product("p2", null, "c1", "b")
                .product("p3", null, "c1", null)
                .product("p4", null, "c2", null)
                .product("p5", null, null, null)
                .product("p6", null, "gone", null)
                .product("p7", null, "c4", "d")
                // 0.125 * 0.20 + 0.3 * 0.10 = 0.055, a half cent, which is rounded away from zero.
                .sale("u1", "2026-10-01T10:00", line("p1", 2, "0.10"), line("p2", 1, "0.10"), line("p3", 1, "0.30"))
                .sale("u1", "2026-10-01T11:00", line("p4", 1, "0.10"), line("p5", 1, "0.10"), line("p6", 1, "0.05"))
                .sale("u1", "2026-10-01T11:00", line("p7", 1, "0.05"));

        assertThat(Answers.csv(spark, shop, new CategoryRevenueAnalysis())).isEqualTo("""
                        category_id,name,orders,units,revenue,share,profit
                        c1,Camping,1,4,0.60,0.666667,0.06
                        ,,1,1,0.10,0.111111,
                        c2,Books,1,1,0.10,0.111111,
                        c4,Blank margins,1,1,0.05,0.055556,0.00
                        gone,,1,1,0.05,0.055556,
                        """);
    }

    @Test
    void dailySalesHoldTheDaysWithoutASaleToo(SparkSession spark) {
        SmallShop shop = new SmallShop()
                .users("u1", "u2")
                .order("u1", "2026-02-27T23:59:59.999", "pending", "0.50", null, line("p1", 2, "10.00"))
                .sale("u1", "2026-02-27T00:00", line("p1", 1, "1.00"))
                .sale("u2", "2026-02-27T12:00", line("p1", 1, "1.00"))
                .order("u1", "2026-03-01T00:00", "failed", "0.00", null, line("p1", 1, "1.00"));

        assertThat(Answers.csv(spark, shop, new DailySalesAnalysis())).isEqualTo("""
                        date,orders,units,gross,discount,net,buyers
                        2026-02-27,3,4,22.00,0.50,21.50,2
                        2026-02-28,0,0,0.00,0.00,0.00,0
                        2026-03-01,0,0,0.00,0.00,0.00,0
                        """);
    }

    @Test
    void summaryComparesTheLastThirtyDaysWithThoseBefore(SparkSession spark) {
        SmallShop shop = new SmallShop()
                .users("u1", "u2", "u3")
                // Before both windows: it only makes u1 a repeat buyer of the earlier one.
                .sale("u1", "2026-08-01T10:00", line("p1", 9, "9.00"))
                // The 30 days before: 2026-09-01 to 2026-09-30.
                .sale("u1", "2026-09-01T00:00", line("p1", 2, "10.00"))
                .sale("u2", "2026-09-30T23:59:59", line("p1", 1, "4.00"))
                // The last 30 days: 2026-10-01 to 2026-10-30, ended by a cancelled order.
                .sale("u2", "2026-10-01T00:00", line("p1", 1, "10.00"))
                .sale("u3", "2026-10-02T00:00", line("p1", 1, "10.00"))
                .order("u3", "2026-10-03T00:00", "completed", "0.01", null, line("p1", 1, "10.00"))
                .order("u3", "2026-10-30T00:00", "cancelled", "0.00", null, line("p1", 1, "10.00"))
                .visit("s1", "u1", "2026-10-01T00:00", 10, "converted")
                .visit("s2", "u1", "2026-10-30T23:59", 10, "browsed")
                .visit("s3", "u1", "2026-10-31T00:00", 10, "converted")
                .visit("s4", "u1", "2026-08-31T23:59", 10, "converted");

        assertThat(Answers.csv(spark, shop, new SummaryAnalysis())).isEqualTo("""
                        metric,value,previous,change
                        net_revenue,29.99,24.00,0.249583
                        orders,3,2,0.500000
                        average_order_value,10.00,12.00,-0.166944
                        buyers,2,2,0.000000
                        repeat_buyer_share,1.000000,0.500000,1.000000
                        units,3,3,0.000000
                        sessions,2,0,
                        conversion_rate,0.500000,,
                        """);
    }
}
