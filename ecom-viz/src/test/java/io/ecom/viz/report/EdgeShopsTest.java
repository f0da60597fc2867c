package io.ecom.viz.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.model.Money;
import io.ecom.model.result.CategoryRevenue;
import io.ecom.model.result.Conversion;
import io.ecom.model.result.Customer;
import io.ecom.model.result.DailySales;
import io.ecom.model.result.DataQuality;
import io.ecom.model.result.FunnelStep;
import io.ecom.model.result.OrderStatus;
import io.ecom.model.result.ProductSales;
import io.ecom.model.result.PurchaseFrequency;
import io.ecom.model.result.Ratio;
import io.ecom.model.result.Reconciliation;
import io.ecom.model.result.SpendingTier;
import io.ecom.model.result.Summary;
import io.ecom.viz.Tables;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Shops in which a quotient is undefined or a table has one row. */
class EdgeShopsTest {
    @Test
    void aShopWithoutSalesHasAReport() {
        Tables tables = Tables.of()
                .with(
                        Summary.class,
                        List.of(
                                new Summary("net_revenue", BigDecimal.ZERO, BigDecimal.ZERO, null),
                                new Summary("conversion_rate", null, null, null)))
                .with(ProductSales.class, List.of(new ProductSales("p1", null, null, 0, 0, Money.ZERO, 5)))
                .with(
                        SpendingTier.class,
                        List.of(
                                new SpendingTier("platinum", 0, 0, Money.ZERO, null, null, null),
                                new SpendingTier("none", 4, 0, Money.ZERO, null, null, null)))
                .with(PurchaseFrequency.class, List.of(new PurchaseFrequency("none", 0, 0L, 4, 0, Money.ZERO)))
                .with(Customer.class, List.of(customer()))
                .with(
                        FunnelStep.class,
                        List.of(
                                new FunnelStep("product_view", 0, null, null, null),
                                new FunnelStep("cart", 0, null, null, null)))
                .with(Conversion.class, List.of(new Conversion("device", null, 0, 0, null, null, null)));
        String html = Report.of(Samples.FACTS, tables).html();
        assertThat(html)
                .contains("<dt>Conversion rate</dt><dd class=\"value\">\u2013</dd>")
                .contains("<span class=\"before\">no figure before</span>")
                .contains("Nobody has bought yet.")
                .contains("No session reaches the second step.")
                .doesNotContain("\ufffd");
    }

    @Test
    void aShopOfOneDayAndOneOfEachHasAReport() {
        Money ten = Money.of("10.00");
        Tables tables = Tables.of()
                .with(
                        DailySales.class,
                        List.of(new DailySales(LocalDate.of(2025, 3, 1), 1, 1, ten, Money.ZERO, ten, 1)))
                .with(
                        CategoryRevenue.class,
                        List.of(new CategoryRevenue(
                                "c", null, 1, 1, ten, Ratio.of(1, 1).rounded(), null)))
                .with(
                        OrderStatus.class,
                        List.of(new OrderStatus("failed", 1, Ratio.of(1, 1).rounded(), ten, ten)))
                .with(DataQuality.class, List.of(new DataQuality("users", "missing_id", "quarantined", 0, 0, null)))
                .with(
                        Reconciliation.class,
                        List.of(
                                new Reconciliation("daily_sales", "java", 1L, "00ff", false, 1),
                                new Reconciliation("daily_sales", "spark", null, null, false, 1)));
        assertThat(Report.of(Samples.FACTS, tables).html())
                .contains("Net revenue averages 10 a day over 1 day. The best day was 1 March 2025 with 10, 1.0 times")
                .contains("c leads with 100.0\u00a0% of revenue")
                .contains("Their profit is not known.")
                .contains("100.0\u00a0% of 1 orders are no sale")
                .contains("No rule met anything: every record came in as it was.")
                .contains("1 of 1 questions got different answers; equal digests mean equal answers.")
                .contains("<td class=\"s\">00ff / failed</td>");
    }

    private static Customer customer() {
        return new Customer(
                "u",
                YearMonth.of(2025, 1),
                0,
                0,
                Money.ZERO,
                null,
                null,
                1,
                1,
                1,
                0,
                null,
                null,
                null,
                null,
                "none",
                null);
    }
}
