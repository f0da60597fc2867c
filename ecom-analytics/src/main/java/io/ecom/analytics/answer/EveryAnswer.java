package io.ecom.analytics.answer;

import com.google.common.collect.ImmutableMap;
import io.ecom.model.result.AgeGroup;
import io.ecom.model.result.CategoryDay;
import io.ecom.model.result.CategoryRevenue;
import io.ecom.model.result.CategoryWeek;
import io.ecom.model.result.Clv;
import io.ecom.model.result.ClvAlive;
import io.ecom.model.result.ClvCalibration;
import io.ecom.model.result.ClvForecast;
import io.ecom.model.result.ClvFrequency;
import io.ecom.model.result.ClvTracking;
import io.ecom.model.result.CoPurchase;
import io.ecom.model.result.CohortMonth;
import io.ecom.model.result.Conversion;
import io.ecom.model.result.Customer;
import io.ecom.model.result.DailyConversion;
import io.ecom.model.result.DailySales;
import io.ecom.model.result.DepthConversion;
import io.ecom.model.result.Engagement;
import io.ecom.model.result.FirstOrderCohortMonth;
import io.ecom.model.result.FunnelBreakdown;
import io.ecom.model.result.FunnelStep;
import io.ecom.model.result.HourConversion;
import io.ecom.model.result.OrderStatus;
import io.ecom.model.result.PriceChange;
import io.ecom.model.result.ProductSales;
import io.ecom.model.result.PurchaseFrequency;
import io.ecom.model.result.ResultTable;
import io.ecom.model.result.RfmCell;
import io.ecom.model.result.SpendingTier;
import io.ecom.model.result.Summary;
import java.util.function.Function;

/** Which answer goes into which table, in the order in which the tables are usually read. */
final class EveryAnswer {
    static final ImmutableMap<String, Function<Answers, Answer<?>>> BY_TABLE = byTable();

    private EveryAnswer() {}

    private static ImmutableMap<String, Function<Answers, Answer<?>>> byTable() {
        ImmutableMap.Builder<String, Function<Answers, Answer<?>>> answers = ImmutableMap.builder();
        answers.put(name(Summary.class), Answers::summary);
        answers.put(name(OrderStatus.class), Answers::orderStatus);
        answers.put(name(ProductSales.class), Answers::productSales);
        answers.put(name(CategoryRevenue.class), Answers::categoryRevenue);
        answers.put(name(DailySales.class), Answers::dailySales);
        answers.put(name(CategoryWeek.class), Answers::categoryWeekly);
        answers.put(name(CategoryDay.class), Answers::categoryDaily);
        answers.put(name(PriceChange.class), Answers::priceChanges);
        answers.put(name(CoPurchase.class), Answers::coPurchases);
        answers.put(name(PurchaseFrequency.class), Answers::purchaseFrequency);
        answers.put(name(SpendingTier.class), Answers::spendingTiers);
        answers.put(name(Customer.class), Answers::customers);
        answers.put(name(RfmCell.class), Answers::rfm);
        answers.put(name(CohortMonth.class), Answers::cohorts);
        answers.put(name(FirstOrderCohortMonth.class), Answers::firstOrderCohorts);
        answers.put(name(AgeGroup.class), Answers::ageGroups);
        answers.put(name(Engagement.class), Answers::engagement);
        answers.put(name(FunnelStep.class), Answers::funnel);
        answers.put(name(FunnelBreakdown.class), Answers::funnelBreakdown);
        answers.put(name(Conversion.class), Answers::conversion);
        answers.put(name(HourConversion.class), Answers::conversionByHour);
        answers.put(name(DepthConversion.class), Answers::conversionByDepth);
        answers.put(name(DailyConversion.class), Answers::dailyConversion);
        answers.put(name(Clv.class), Answers::clv);
        answers.put(name(ClvForecast.class), Answers::clvForecast);
        answers.put(name(ClvCalibration.class), Answers::clvCalibration);
        answers.put(name(ClvTracking.class), Answers::clvTracking);
        answers.put(name(ClvFrequency.class), Answers::clvFrequency);
        answers.put(name(ClvAlive.class), Answers::clvAlive);
        return answers.build();
    }

    private static String name(Class<? extends Record> row) {
        return ResultTable.of(row).name();
    }
}
