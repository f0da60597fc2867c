package io.ecom.spark.analysis;

import static io.ecom.spark.SmallShop.line;
import static io.ecom.spark.SmallShop.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.model.Device;
import io.ecom.model.PageView;
import io.ecom.spark.LocalSpark;
import io.ecom.spark.SmallShop;
import java.time.Duration;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalSpark.class)
class SessionAnalysesTest {
    @Test
    void funnelFollowsEachSessionToThePurchase(SparkSession spark) {
        SmallShop shop = new SmallShop()
                .users("u1")
                // All four steps; the cart 30 s, the checkout 10 s, the purchase 60 s after the step before.
                .visit(
                        "s1",
                        "u1",
                        "2026-10-01T10:00",
                        60,
                        "converted",
                        page("2026-10-01T10:00:00", "product_detail"),
                        page("2026-10-01T10:00:30", "product_detail"),
                        page("2026-10-01T10:01:00", "cart"),
                        page("2026-10-01T10:01:10", "checkout"))
                .order("u1", "2026-10-01T10:02:10", "failed", "0.00", "s1", line("p1", 1, "1.00"))
                // Three steps at the same instant, far outside the session; the purchase is a second too late.
                .visit(
                        "s2",
                        "u1",
                        "2026-10-01T10:00",
                        60,
                        "browsed",
                        page("2020-01-01T00:00:00", "checkout"),
                        page("2020-01-01T00:00:00", "cart"),
                        page("2020-01-01T00:00:00", "product_detail"))
                .order("u1", "2020-01-02T00:00:01", "completed", "0.00", "s2", line("p1", 1, "1.00"))
                // A cart before the product is no second step.
                .visit(
                        "s3",
                        "u1",
                        "2026-10-01T10:00",
                        60,
                        "browsed",
                        page("2026-10-01T10:00:00", "cart"),
                        page("2026-10-01T10:00:01", "product_detail"))
                // No first step, and a purchase of a session that nobody knows.
                .visit("s4", "u1", "2026-10-01T10:00", 60, "converted")
                .order("u1", "2026-10-01T10:02:10", "completed", "0.00", "s4", line("p1", 1, "1.00"))
                .order("u1", "2026-10-01T10:02:10", "completed", "0.00", "s9", line("p1", 1, "1.00"));

        assertThat(Answers.csv(spark, shop, new FunnelAnalysis(Duration.ofHours(24))))
                .isEqualTo("""
                        step,sessions,share_of_first,share_of_previous,median_seconds
                        product_view,3,1.000000,,
                        cart,2,0.666667,0.666667,15.000000
                        checkout,2,0.666667,1.000000,5.000000
                        purchase,1,0.333333,0.500000,60.000000
                        """);
        assertThat(Answers.csv(spark, shop, new FunnelAnalysis(Duration.ofHours(25))))
                .contains("purchase,2,0.666667,1.000000,43230.500000");
    }

    @Test
    void conversionCountsEachValueOfEachDimension(SparkSession spark) {
        Device phone = new Device("mobile", "iOS", "Safari");
        SmallShop shop = new SmallShop()
                .users("u1")
                .visit("s1", "u1", "2026-10-05T00:59", 60, "converted", phone, "email")
                .visit("s2", "u1", "2026-10-11T23:00", 60, "browsed", phone, "direct")
                .visit("s3", "u1", "2026-10-05T00:00", 60, "abandoned");

        assertThat(Answers.csv(spark, shop, new ConversionAnalysis())).isEqualTo("""
                        dimension,value,sessions,converted,rate,ci_low,ci_high
                        device,,1,0,0.000000,0.000000,0.793451
                        device,mobile,2,1,0.500000,0.094531,0.905469
                        os,,1,0,0.000000,0.000000,0.793451
                        os,iOS,2,1,0.500000,0.094531,0.905469
                        browser,,1,0,0.000000,0.000000,0.793451
                        browser,Safari,2,1,0.500000,0.094531,0.905469
                        referrer,,1,0,0.000000,0.000000,0.793451
                        referrer,direct,1,0,0.000000,0.000000,0.793451
                        referrer,email,1,1,1.000000,0.206549,1.000000
                        hour,00,2,1,0.500000,0.094531,0.905469
                        hour,23,1,0,0.000000,0.000000,0.793451
                        weekday,1,2,1,0.500000,0.094531,0.905469
                        weekday,7,1,0,0.000000,0.000000,0.793451
                        """);
    }

    @Test
    void conversionByHourHoldsTheHoursThatOccur(SparkSession spark) {
        SmallShop shop = new SmallShop()
                .users("u1")
                .visit("s1", "u1", "2026-10-05T23:59:59.999", 60, "converted")
                .visit("s2", "u1", "2026-10-12T23:00", 60, "browsed")
                .visit("s3", "u1", "2026-10-06T00:00", 60, "abandoned");

        assertThat(Answers.csv(spark, shop, new HourConversionAnalysis())).isEqualTo("""
                        weekday,hour,sessions,converted,rate,ci_low,ci_high
                        1,23,2,1,0.500000,0.094531,0.905469
                        2,00,1,0,0.000000,0.000000,0.793451
                        """);
    }

    @Test
    void conversionByDepthHasAllSixDepths(SparkSession spark) {
        PageView[] three = {
            page("2026-10-05T00:00", "home"), page("2026-10-05T00:00", "home"), page("2026-10-05T00:00", "cart")
        };
        SmallShop shop = new SmallShop()
                .users("u1")
                .visit("s1", "u1", "2026-10-05T00:00", 60, "converted")
                .visit("s2", "u1", "2026-10-05T00:00", 60, "browsed", three)
                .visit("s3", "u1", "2026-10-05T00:00", 60, "converted", three);

        assertThat(Answers.csv(spark, shop, new DepthConversionAnalysis())).isEqualTo("""
                        page_views,sessions,converted,rate,ci_low,ci_high
                        0,1,1,1.000000,0.206549,1.000000
                        1,0,0,,,
                        2-3,2,1,0.500000,0.094531,0.905469
                        4-7,0,0,,,
                        8-15,0,0,,,
                        16+,0,0,,,
                        """);
    }

    @Test
    void funnelBreakdownHasAFunnelForEachValue(SparkSession spark) {
        Device phone = new Device("mobile", null, null);
        SmallShop shop = new SmallShop()
                .users("u1")
                .visit(
                        "s1",
                        "u1",
                        "2026-10-05T00:00",
                        60,
                        "browsed",
                        phone,
                        "email",
                        page("2026-10-05T00:00", "product_detail"))
                .visit(
                        "s2",
                        "u1",
                        "2026-10-05T00:00",
                        60,
                        "browsed",
                        phone,
                        null,
                        page("2026-10-05T00:00", "product_detail"),
                        page("2026-10-05T00:01", "cart"))
                .visit(
                        "s3",
                        "u1",
                        "2026-10-05T00:00",
                        60,
                        "converted",
                        phone,
                        "email",
                        page("2026-10-05T00:00:00", "product_detail"),
                        page("2026-10-05T00:00:05", "cart"),
                        page("2026-10-05T00:00:06", "checkout"))
                .order("u1", "2026-10-05T00:01:36", "completed", "0.00", "s3", line("p1", 1, "1.00"))
                .visit("s4", "u1", "2026-10-05T00:00", 60, "browsed", Device.UNKNOWN, "email");

        // To the cart of phones 60 s and 5 s; of sessions from mails only the 5 s.
        assertThat(Answers.csv(spark, shop, new FunnelBreakdownAnalysis(Duration.ofHours(24))))
                .isEqualTo("""
                        dimension,value,step,sessions,share_of_first,median_seconds
                        device,,product_view,0,,
                        device,,cart,0,,
                        device,,checkout,0,,
                        device,,purchase,0,,
                        device,mobile,product_view,3,1.000000,
                        device,mobile,cart,2,0.666667,32.500000
                        device,mobile,checkout,1,0.333333,1.000000
                        device,mobile,purchase,1,0.333333,90.000000
                        referrer,,product_view,1,1.000000,
                        referrer,,cart,1,1.000000,60.000000
                        referrer,,checkout,0,0.000000,
                        referrer,,purchase,0,0.000000,
                        referrer,email,product_view,2,1.000000,
                        referrer,email,cart,1,0.500000,5.000000
                        referrer,email,checkout,1,0.500000,1.000000
                        referrer,email,purchase,1,0.500000,90.000000
                        """);
    }
}
