package io.ecom.spark.analysis;

import static io.ecom.spark.SmallShop.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.model.LineItem;
import io.ecom.spark.LocalSpark;
import io.ecom.spark.SmallShop;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalSpark.class)
class RetentionAnalysesTest {
    private static final LineItem TENT = line("p1", 1, "1.00");

    @Test
    void cohortsSayWhichMonthsAreObservedWhole(SparkSession spark) {
        // Observed from 15 January, when an order is cancelled, to 28 February, the month's last day.
        SmallShop shop = new SmallShop()
                .user("u1", "2025-12-31T23:59:59")
                .user("u2", "2026-01-31T23:59:59.999")
                .user("u3", "2026-01-01T00:00")
                .user("late", "2026-03-01T00:00")
                .order("u3", "2026-01-15T10:00", "cancelled", "0.00", null, TENT)
                .sale("u1", "2026-01-20T00:00", TENT)
                .sale("u2", "2026-02-01T00:00", TENT)
                .sale("u2", "2026-02-28T23:59", TENT, TENT);

        assertThat(Answers.csv(spark, shop, new CohortAnalysis())).isEqualTo("""
                        cohort,month_index,users,active_users,orders,revenue,retention,observed
                        2025-12,0,1,,,,,none
                        2025-12,1,1,1,1,1.00,1.000000,partial
                        2025-12,2,1,0,0,0.00,0.000000,full
                        2026-01,0,2,0,0,0.00,0.000000,partial
                        2026-01,1,2,1,2,3.00,0.500000,full
                        """);
        assertThat(Answers.csv(spark, shop, new FirstOrderCohortAnalysis())).isEqualTo("""
                        cohort,month_index,users,active_users,orders,revenue,retention,observed
                        2026-01,0,1,1,1,1.00,1.000000,partial
                        2026-01,1,1,0,0,0.00,0.000000,full
                        2026-02,0,1,1,2,3.00,1.000000,full
                        """);
    }

    @Test
    void salesBeforeTheRegistrationAreInNoRow(SparkSession spark) {
        SmallShop shop = new SmallShop()
                .user("u1", "2026-02-10T00:00")
                .sale("u1", "2026-01-01T00:00", TENT)
                .sale("u1", "2026-02-01T00:00", TENT);

        assertThat(Answers.csv(spark, shop, new CohortAnalysis()).lines().skip(1))
                .containsExactly("2026-02,0,1,1,1,1.00,1.000000,partial");
    }

    @Test
    void ageChangesOnTheBirthdayAndOfLeapDaysOnTheFirstOfMarch(SparkSession spark) {
        SmallShop shop = new SmallShop()
                .born("eighteen-today", "2008-02-28")
                .born("eighteen-tomorrow", "2008-02-29")
                .born("thirty-four", "1991-03-01")
                .born("thirty-five", "1991-02-28")
                .born("sixty-five", "1961-02-28")
                .born("not-yet", "2026-03-01")
                .users("ageless")
                .sale("eighteen-today", "2026-02-28T10:00", TENT)
                .sale("eighteen-today", "2026-02-27T10:00", TENT, TENT)
                .order("thirty-five", "2026-02-28T10:00", "failed", "0.00", null, TENT);

        assertThat(Answers.csv(spark, shop, new AgeGroupAnalysis())).isEqualTo("""
                        age_group,users,buyers,orders,revenue,average_order_value
                        under_18,2,0,0,0.00,
                        18-24,1,1,2,3.00,1.50
                        25-34,1,0,0,0.00,
                        35-44,1,0,0,0.00,
                        45-54,0,0,0,0.00,
                        55-64,0,0,0,0.00,
                        65+,1,0,0,0.00,
                        unknown,1,0,0,0.00,
                        """);
    }

    @Test
    void engagementIsOneOnALineAndEmptyWhereNothingVaries(SparkSession spark) {
        SmallShop shop = new SmallShop().users("a", "b", "c", "d");
        for (int i = 0; i < 4; i++) {
            String user = "abcd".substring(i, i + 1);
            for (int times = 0; times <= i; times++) {
                shop.sale(user, "2026-02-28T10:00", TENT);
                shop.visit("s" + i + times, user, "2026-02-28T10:00", times == 0 ? 10 : 0, "browsed");
            }
        }
        shop.sale("d", "2026-02-28T10:00", line("p1", 1, "100.00"));

        // Revenue 1, 2, 3, 104 in sessions 1 to 4; orders 1, 2, 3, 5.
        assertThat(Answers.csv(spark, shop, new EngagementAnalysis())).isEqualTo("""
                        metric_x,metric_y,users,pearson,spearman,ci_low,ci_high
                        sessions,orders,4,0.982708,1.000000,0.389332,0.999654
                        sessions,revenue,4,0.784622,1.000000,-0.717601,0.995222
                        sessions,converted_sessions,4,,,,
                        page_views,orders,4,,,,
                        page_views,revenue,4,,,,
                        page_views,converted_sessions,4,,,,
                        session_seconds,orders,4,,,,
                        session_seconds,revenue,4,,,,
                        session_seconds,converted_sessions,4,,,,
                        """);
    }
}
