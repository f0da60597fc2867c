package io.ecom.spark.analysis;

import java.util.ArrayList;
import java.util.List;

/** All analyses. */
public final class Analyses {
    private Analyses() {}

    /** One analysis for each result table that Spark answers, in the order in which reports show them. */
    public static List<Analysis<?>> all(AnalysisOptions options) {
        List<Analysis<?>> analyses = new ArrayList<>(List.of(
                new SummaryAnalysis(),
                new OrderStatusAnalysis(),
                new ProductSalesAnalysis(),
                new CategoryRevenueAnalysis(),
                new DailySalesAnalysis(),
                new CategoryWeeklyAnalysis(),
                new CategoryDailyAnalysis(),
                new PriceChangeAnalysis(),
                new CoPurchaseAnalysis(options.pairs()),
                new PurchaseFrequencyAnalysis(),
                new SpendingTierAnalysis(),
                new CustomerAnalysis(),
                new RfmAnalysis(),
                new CohortAnalysis(),
                new FirstOrderCohortAnalysis(),
                new AgeGroupAnalysis(),
                new EngagementAnalysis(),
                new FunnelAnalysis(options.funnelWindow()),
                new FunnelBreakdownAnalysis(options.funnelWindow()),
                new ConversionAnalysis(),
                new HourConversionAnalysis(),
                new DepthConversionAnalysis(),
                new DailyConversionAnalysis(),
                new ClvAnalysis(options.clv())));
        analyses.addAll(ClvCheckAnalysis.all(options.clv()));
        return List.copyOf(analyses);
    }
}
