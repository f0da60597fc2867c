package io.ecom.model.result;

import java.util.List;

/** Every result table that there is. */
public final class ResultTables {
    private static final List<Class<? extends Record>> ROW_TYPES = List.of(
            Summary.class,
            OrderStatus.class,
            ProductSales.class,
            CategoryRevenue.class,
            DailySales.class,
            CategoryWeek.class,
            CategoryDay.class,
            PriceChange.class,
            CoPurchase.class,
            PurchaseFrequency.class,
            SpendingTier.class,
            Customer.class,
            RfmCell.class,
            CohortMonth.class,
            FirstOrderCohortMonth.class,
            AgeGroup.class,
            Engagement.class,
            FunnelStep.class,
            FunnelBreakdown.class,
            Conversion.class,
            HourConversion.class,
            DepthConversion.class,
            DailyConversion.class,
            Clv.class,
            ClvForecast.class,
            ClvCalibration.class,
            ClvTracking.class,
            ClvFrequency.class,
            ClvAlive.class,
            DataQuality.class,
            Reconciliation.class,
            TruthScore.class);

    private ResultTables() {}

    /** The records whose rows the tables hold, in the order in which the tables are usually read. */
    public static List<Class<? extends Record>> rowTypes() {
        return ROW_TYPES;
    }

    public static List<? extends ResultTable<?>> all() {
        return ROW_TYPES.stream().map(ResultTable::of).toList();
    }
}
