package io.ecom.analytics.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.analytics.basket.PairLimits;
import io.ecom.model.SampleShop;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnswersTest {
    private final Answers answers = new Answers(Duration.ofHours(24));

    @BeforeEach
    void hearTheSampleShop() {
        SampleShop.sendTo(answers);
    }

    @Test
    void productSalesCountSalesAndViewsAndOrderByRevenue() {
        assertThat(answers.productSales().csv()).isEqualTo("""
                product_id,name,category_id,orders,units,revenue,views
                p1,Tent $one.two,c1,2,3,30.00,4
                p2,Stove,c2,2,4,20.00,0
                """);
    }

    @Test
    void categoryRevenueHasProfitWhereAProductNamesASubcategory() {
        assertThat(answers.categoryRevenue().csv()).isEqualTo("""
                category_id,name,orders,units,revenue,share,profit
                c1,Tents,2,3,30.00,0.600000,6.00
                c2,,2,4,20.00,0.400000,
                """);
    }

    @Test
    void everyDayOfTheObservedPeriodHasARow() {
        assertThat(answers.dailySales().rows()).hasSize(11);
        assertThat(answers.dailySales().csv()).startsWith("""
                date,orders,units,gross,discount,net,buyers
                2025-01-10,2,6,40.00,5.00,35.00,2
                2025-01-11,0,0,0.00,0.00,0.00,0
                """);
    }

    @Test
    void allStatusesCountAndShareSumsToOne() {
        assertThat(answers.orderStatus().csv()).isEqualTo("""
                status,orders,share,gross,net
                completed,2,0.400000,40.00,35.00
                cancelled,1,0.200000,70.00,70.00
                returned,1,0.200000,999999.99,999999.99
                shipped,1,0.200000,10.00,10.00
                """);
    }

    @Test
    void usersWithoutASaleCountInFrequencyAndTiers() {
        assertThat(answers.purchaseFrequency().csv()).isEqualTo("""
                segment,min_orders,max_orders,users,orders,revenue
                none,0,0,1,0,0.00
                one_time,1,1,1,1,15.00
                occasional,2,4,1,2,30.00
                regular,5,9,0,0,0.00
                frequent,10,,0,0,0.00
                """);
        assertThat(answers.spendingTiers().csv()).isEqualTo("""
                tier,users,orders,revenue,revenue_share,average_order_value,min_revenue
                platinum,1,2,30.00,0.666667,15.00,30.00
                gold,0,0,0.00,0.000000,,
                silver,0,0,0.00,0.000000,,
                bronze,1,1,15.00,0.333333,15.00,15.00
                none,1,0,0.00,0.000000,,
                """);
    }

    @Test
    void customersJoinOrdersAndSessions() {
        assertThat(answers.customers().csv()).isEqualTo("""
                user_id,registration_month,orders,units,revenue,first_order,last_order,sessions,page_views,\
                session_seconds,converted_sessions,recency_days,r_score,f_score,m_score,tier,segment
                u1,2024-12,2,4,30.00,2025-01-10T10:05:00,2025-01-20T10:05:00,2,6,1200,1,0,2,2,2,platinum,lost
                u10,2025-01,0,0,0.00,,,1,3,600,0,,,,,none,
                u2,2025-01,1,3,15.00,2025-01-10T00:00:00,2025-01-10T00:00:00,1,3,600,1,10,1,1,1,bronze,lost
                """);
    }

    @Test
    void theFunnelTakesViewsOfAnySessionAndOrdersWithinTheWindow() {
        // Nobody looks at a checkout, so nobody reaches the purchase either.
        assertThat(answers.funnel().csv()).isEqualTo("""
                step,sessions,share_of_first,share_of_previous,median_seconds
                product_view,4,1.000000,,
                cart,4,1.000000,1.000000,60.000000
                checkout,0,0.000000,0.000000,
                purchase,0,0.000000,,
                """);
    }

    @Test
    void theSummaryComparesThirtyDaysWithTheThirtyBefore() {
        assertThat(answers.summary().csv()).isEqualTo("""
                metric,value,previous,change
                net_revenue,45.00,0.00,
                orders,3,0,
                average_order_value,15.00,,
                buyers,2,0,
                repeat_buyer_share,0.500000,,
                units,7,0,
                sessions,3,0,
                conversion_rate,0.333333,,
                """);
    }

    @Test
    void aMissingValueOfADimensionIsAnEmptyFieldAndComesFirst() {
        assertThat(answers.conversion().csv()).contains("""
                referrer,,1,0,0.000000,0.000000,0.793451
                referrer,social,3,2,0.666667,0.207660,0.938508
                """);
    }

    @Test
    void weeksBeginOnMondayAndAreIndexedByTheCategorysShare() {
        // Week 2025-01-06: 20.00 * 50.00 / (30.00 * 40.00). No week of 13 January has a sale, so its index is
        // undefined.
        assertThat(answers.categoryWeekly().csv()).isEqualTo("""
                category_id,week,units,revenue,seasonal_index,name
                c1,2025-01-06,2,20.00,0.833333,Tents
                c1,2025-01-13,0,0.00,,Tents
                c1,2025-01-20,1,10.00,1.666667,Tents
                c2,2025-01-06,4,20.00,1.250000,
                c2,2025-01-13,0,0.00,,
                c2,2025-01-20,0,0.00,0.000000,
                """);
    }

    @Test
    void cohortsFollowUsersFromTheirRegistration() {
        assertThat(answers.cohorts().csv()).isEqualTo("""
                cohort,month_index,users,active_users,orders,revenue,retention,observed
                2024-12,0,1,,,,,none
                2024-12,1,1,1,2,30.00,1.000000,partial
                2025-01,0,2,1,1,15.00,0.500000,partial
                """);
        assertThat(answers.firstOrderCohorts().csv()).isEqualTo("""
                cohort,month_index,users,active_users,orders,revenue,retention,observed
                2025-01,0,2,2,3,45.00,1.000000,partial
                """);
    }

    @Test
    void ageIsTakenOnTheLastDay() {
        assertThat(answers.ageGroups().csv()).isEqualTo("""
                age_group,users,buyers,orders,revenue,average_order_value
                under_18,0,0,0,0.00,
                18-24,0,0,0,0.00,
                25-34,1,1,2,30.00,15.00
                35-44,0,0,0,0.00,
                45-54,0,0,0,0.00,
                55-64,0,0,0,0.00,
                65+,0,0,0,0.00,
                unknown,2,1,1,15.00,15.00
                """);
    }

    @Test
    void engagementCorrelatesOverAllUsers() {
        // Sessions 2, 1, 1 and orders 2, 0, 1: 1 / sqrt(2/3 * 2). Three users have no interval.
        assertThat(answers.engagement().csv()).isEqualTo("""
                metric_x,metric_y,users,pearson,spearman,ci_low,ci_high
                sessions,orders,3,0.866025,0.866025,,
                sessions,revenue,3,0.866025,0.866025,,
                sessions,converted_sessions,3,0.500000,0.500000,,
                page_views,orders,3,0.866025,0.866025,,
                page_views,revenue,3,0.866025,0.866025,,
                page_views,converted_sessions,3,0.500000,0.500000,,
                session_seconds,orders,3,0.866025,0.866025,,
                session_seconds,revenue,3,0.866025,0.866025,,
                session_seconds,converted_sessions,3,0.500000,0.500000,,
                """);
    }

    @Test
    void coPurchasesNeedTwoSalesUnlessToldOtherwise() {
        Answers once = new Answers(Duration.ofHours(24), new PairLimits(1, 1));
        SampleShop.sendTo(once);

        assertThat(answers.coPurchases().rows()).isEmpty();
        assertThat(answers.coPurchasesFound()).isZero();
        // Of three baskets two hold p1, two p2, and there is no way to put them into less than one together.
        assertThat(once.coPurchases().csv()).isEqualTo("""
                product_a,product_b,together,support,confidence_ab,confidence_ba,lift,leverage,conviction_ab,\
                p_value,q_value,name_a,name_b
                p1,p2,1,0.333333,0.500000,0.500000,0.750000,-0.111111,0.666667,1.000000,1.000000,Tent $one.two,Stove
                """);
        assertThat(once.coPurchasesFound()).isEqualTo(1);
    }

    @Test
    void anEmptyShopHasFixedRowsOnly() {
        Answers empty = new Answers(Duration.ofHours(24));

        assertThat(empty.dailySales().rows()).isEmpty();
        assertThat(empty.productSales().rows()).isEmpty();
        assertThat(empty.customers().rows()).isEmpty();
        assertThat(empty.funnel().csv()).contains("product_view,0,,,\n");
        assertThat(empty.spendingTiers().csv()).contains("platinum,0,0,0.00,,,\n");
        assertThat(empty.categoryWeekly().rows()).isEmpty();
        assertThat(empty.cohorts().rows()).isEmpty();
        assertThat(empty.firstOrderCohorts().rows()).isEmpty();
        assertThat(empty.coPurchases().rows()).isEmpty();
        assertThat(empty.ageGroups().csv()).contains("unknown,0,0,0,0.00,\n");
        assertThat(empty.engagement().csv()).contains("sessions,orders,0,,,,\n");
        assertThat(empty.summary().csv()).contains("average_order_value,,,\n").contains("orders,0,0,\n");
    }
}
