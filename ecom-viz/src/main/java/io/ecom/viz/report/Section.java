package io.ecom.viz.report;

import static com.google.common.base.Preconditions.checkArgument;

import io.ecom.viz.chart.AgeGroups;
import io.ecom.viz.chart.BestSellers;
import io.ecom.viz.chart.BoughtTogether;
import io.ecom.viz.chart.CategorySeasons;
import io.ecom.viz.chart.CohortRetention;
import io.ecom.viz.chart.ConversionBy;
import io.ecom.viz.chart.ConversionByDepth;
import io.ecom.viz.chart.ConversionByHour;
import io.ecom.viz.chart.ConversionByWeek;
import io.ecom.viz.chart.ConversionByWeekday;
import io.ecom.viz.chart.ConversionFunnel;
import io.ecom.viz.chart.CustomerSegments;
import io.ecom.viz.chart.DataQualityList;
import io.ecom.viz.chart.EngagementCorrelations;
import io.ecom.viz.chart.Exhibit;
import io.ecom.viz.chart.FunnelByDevice;
import io.ecom.viz.chart.LawList;
import io.ecom.viz.chart.OrderStatuses;
import io.ecom.viz.chart.PurchaseFrequencies;
import io.ecom.viz.chart.RecencyFrequency;
import io.ecom.viz.chart.ReconciliationList;
import io.ecom.viz.chart.RevenueByCategory;
import io.ecom.viz.chart.SalesOverTime;
import io.ecom.viz.chart.ScorecardList;
import io.ecom.viz.chart.SoldAgainstViewed;
import io.ecom.viz.chart.SpendByEngagement;
import io.ecom.viz.chart.SpendingConcentration;
import io.ecom.viz.chart.SpendingTiers;
import io.ecom.viz.chart.TruthScoreList;
import java.util.List;

/**
 * A part of the report with a heading and an entry in the navigation.
 *
 * @param id names it in links: lower case letters, digits and hyphens
 */
public record Section(String id, String title, List<Exhibit> exhibits) {
    public Section {
        checkArgument(
                id.matches("[a-z][a-z0-9-]*"),
                "Invalid section id '%s': expected lower case letters, digits and hyphens",
                id);
        exhibits = List.copyOf(exhibits);
    }

    /** The sections of the report that the {@code ecom} command writes. */
    public static List<Section> standard() {
        return List.of(sales(), products(), customers(), conversion(), reliability());
    }

    private static Section sales() {
        return new Section(
                "sales",
                "Sales",
                List.of(new SalesOverTime(), new RevenueByCategory(), new BestSellers(), new OrderStatuses()));
    }

    private static Section products() {
        return new Section(
                "products", "Products", List.of(new SoldAgainstViewed(), new BoughtTogether(), new CategorySeasons()));
    }

    private static Section customers() {
        return new Section(
                "customers",
                "Customers",
                List.of(
                        new SpendingTiers(),
                        new PurchaseFrequencies(),
                        new SpendingConcentration(),
                        new CustomerSegments(),
                        new RecencyFrequency(),
                        new AgeGroups(),
                        CohortRetention.byRegistration(),
                        CohortRetention.byFirstOrder(),
                        new SpendByEngagement(),
                        new EngagementCorrelations()));
    }

    private static Section conversion() {
        return new Section(
                "conversion",
                "Conversion",
                List.of(
                        new ConversionFunnel(),
                        new FunnelByDevice(),
                        new ConversionByWeek(),
                        new ConversionBy("referrer", "referrer"),
                        new ConversionBy("os", "operating system"),
                        new ConversionBy("browser", "browser"),
                        new ConversionByDepth(),
                        new ConversionByWeekday(),
                        new ConversionByHour()));
    }

    private static Section reliability() {
        return new Section(
                "reliability",
                "Reliability",
                List.of(
                        new ReconciliationList(),
                        new DataQualityList(),
                        new TruthScoreList(),
                        new ScorecardList(),
                        new LawList()));
    }
}
