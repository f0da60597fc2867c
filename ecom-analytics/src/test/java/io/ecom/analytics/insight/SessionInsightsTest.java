package io.ecom.analytics.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.model.insight.Statement;
import io.ecom.model.insight.Statement.Kind;
import io.ecom.model.result.Conversion;
import io.ecom.model.result.DepthConversion;
import io.ecom.model.result.FunnelBreakdown;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables of sessions of which a reader can see what there is to say. */
final class SessionInsightsTest {
    @Test
    void aDeviceThatConvertsLessIsComparedWithAllOthers() {
        assertThat(Said.only(Evidence.of().with(Conversion.class, devices(500, 250)))
                        .sentence())
                .isEqualTo("Sessions on desktop convert 2.0 times as often as all others: 5.0 % against 2.5 %"
                        + " (95 % interval 1.72 to 2.32).");
    }

    @Test
    void longVisitsAreSpokenOfOnlyInCompany() {
        List<DepthConversion> depths = List.of(
                new DepthConversion("1", 5_000, 50, null, null, null),
                new DepthConversion("8-15", 1_000, 200, null, null, null));
        Evidence alone = Evidence.of().with(DepthConversion.class, depths);

        assertThat(Said.only(alone).kind()).isEqualTo(Kind.NOTHING);
        assertThat(Insights.of(alone.with(Conversion.class, devices(500, 250))))
                .extracting(Statement::sentence)
                .contains("Sessions with 8 or more page views convert 20.0 times as often as shorter ones"
                        + " (95 % interval 14.69 to 26.81), in part because an order takes pages.");
    }

    @Test
    void theStepAtWhichADeviceLosesMostIsNamed() {
        List<FunnelBreakdown> rows = new ArrayList<>();
        rows.addAll(funnel("desktop", 4_000, 2_000, 1_000, 800));
        rows.addAll(funnel("mobile", 4_000, 2_000, 1_000, 400));

        assertThat(Said.only(Evidence.of().with(FunnelBreakdown.class, rows)).sentence())
                .isEqualTo("Mobile loses most between checkout and purchase: 40 % of its sessions go on, 80 % on other"
                        + " devices (ratio 0.50, 95 % interval 0.46 to 0.54).");
    }

    /** So many of 10,000 sessions on each. */
    static List<Conversion> devices(long desktop, long mobile) {
        return List.of(
                new Conversion("device", "desktop", 10_000, desktop, null, null, null),
                new Conversion("device", "mobile", 10_000, mobile, null, null, null));
    }

    private static List<FunnelBreakdown> funnel(String device, long view, long cart, long checkout, long purchase) {
        return List.of(
                new FunnelBreakdown("device", device, "product_view", view, null, null),
                new FunnelBreakdown("device", device, "cart", cart, null, null),
                new FunnelBreakdown("device", device, "checkout", checkout, null, null),
                new FunnelBreakdown("device", device, "purchase", purchase, null, null));
    }
}
