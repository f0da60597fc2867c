package io.ecom.viz.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.model.Money;
import io.ecom.model.result.Engagement;
import io.ecom.model.result.OrderStatus;
import io.ecom.viz.Tables;
import io.ecom.viz.chart.EngagementCorrelations;
import io.ecom.viz.chart.OrderStatuses;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class DataTableTest {
    @Test
    void sharesStandInPercentAndInTheCsvAsTheyAre() {
        Tables tables = Tables.of()
                .with(
                        OrderStatus.class,
                        List.of(new OrderStatus(
                                "paid", 1500, new BigDecimal("0.160350"), Money.of("1.00"), Money.of("1.00"))));
        assertThat(Panel.of(new OrderStatuses(), tables).html().toString())
                .contains("title=\"of all transactions\">share<small>%</small>")
                .contains("<td class=\"n\" data-v=\"0.160350\">16.0350</td>")
                .contains("title=\"transactions\">orders</button>")
                .contains("<td class=\"n\" data-v=\"1500\">1,500</td>");
    }

    @Test
    void theEndsOfAnIntervalAreWhatTheyAreTheEndsOf() {
        Tables tables = Tables.of()
                .with(
                        Engagement.class,
                        List.of(new Engagement(
                                "sessions",
                                "orders",
                                900,
                                new BigDecimal("0.412345"),
                                new BigDecimal("0.300000"),
                                new BigDecimal("0.356789"),
                                new BigDecimal("0.467891"))));
        assertThat(Panel.of(new EngagementCorrelations(), tables).html().toString())
                .contains("<td class=\"n\">0.356789</td><td class=\"n\">0.467891</td>")
                .doesNotContain("<small>%</small>");
    }
}
