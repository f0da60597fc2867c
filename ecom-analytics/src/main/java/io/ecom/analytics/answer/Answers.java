package io.ecom.analytics.answer;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import io.ecom.analytics.basket.PairLimits;
import io.ecom.analytics.clv.table.ClvOptions;
import io.ecom.model.Category;
import io.ecom.model.Product;
import io.ecom.model.Session;
import io.ecom.model.Transaction;
import io.ecom.model.User;
import io.ecom.model.load.RecordSink;
import io.ecom.model.result.AgeGroup;
import io.ecom.model.result.CategoryDay;
import io.ecom.model.result.CategoryRevenue;
import io.ecom.model.result.CategoryWeek;
import io.ecom.model.result.Clv;
import io.ecom.model.result.ClvAlive;
import io.ecom.model.result.ClvCalibration;
import io.ecom.model.result.ClvForecast;
import io.ecom.model.result.ClvFrequency;
import io.ecom.model.result.ClvModel;
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
import io.ecom.model.result.RfmCell;
import io.ecom.model.result.SpendingTier;
import io.ecom.model.result.Summary;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Hears all admitted records of a data set once and then answers every question.
 *
 * <p>It holds sums for each user and product, a few words and the products of each sale, and the events of those sessions
 * that reach a checkout. It hears from one thread; once it has heard all, several may ask.
 */
public final class Answers implements RecordSink {
    private final Ledgers heard;
    private final Supplier<ClvAnswer> values;

    /**
     * @param funnelWindow the longest time from the first event of the funnel to the last
     * @param pairLimits which pairs of products are shown
     * @param clvOptions how customers are valued
     */
    public Answers(Duration funnelWindow, PairLimits pairLimits, ClvOptions clvOptions) {
        this.heard = new Ledgers(funnelWindow, pairLimits);
        this.values = Suppliers.memoize(() -> ClvAnswer.of(heard.users, heard.sales, clvOptions));
    }

    /** The same with customers valued as usual. */
    public Answers(Duration funnelWindow, PairLimits pairLimits) {
        this(funnelWindow, pairLimits, ClvOptions.DEFAULTS);
    }

    /** The same with the usual limits of pairs. */
    public Answers(Duration funnelWindow) {
        this(funnelWindow, PairLimits.DEFAULTS);
    }

    @Override
    public void user(User user) {
        heard.user(user);
    }

    @Override
    public void category(Category category) {
        heard.category(category);
    }

    @Override
    public void product(Product product) {
        heard.product(product);
    }

    @Override
    public void session(Session session) {
        heard.session(session);
    }

    @Override
    public void transaction(Transaction transaction) {
        heard.transaction(transaction);
    }

    /** Every answer, in the order in which the tables are usually read. */
    public List<Answer<?>> all() {
        List<Answer<?>> all = new ArrayList<>();
        EveryAnswer.BY_TABLE.values().forEach(answer -> all.add(answer.apply(this)));
        return all;
    }

    /**
     * The answer that goes into a table.
     *
     * @throws IllegalArgumentException when there is no such table
     */
    public Answer<?> answer(String table) {
        Function<Answers, Answer<?>> answer = EveryAnswer.BY_TABLE.get(table);
        checkArgument(answer != null, "Invalid table '%s': expected one of %s", table, EveryAnswer.BY_TABLE.keySet());
        return answer.apply(this);
    }

    public Answer<Summary> summary() {
        return SummaryAnswer.of(heard.sales);
    }

    public Answer<OrderStatus> orderStatus() {
        return heard.statuses.answer();
    }

    public Answer<ProductSales> productSales() {
        return ProductSalesAnswer.of(heard.products);
    }

    public Answer<CategoryRevenue> categoryRevenue() {
        return CategoryRevenueAnswer.of(heard.products);
    }

    public Answer<DailySales> dailySales() {
        return DailySalesAnswer.of(heard.sales);
    }

    public Answer<CategoryWeek> categoryWeekly() {
        return heard.categoryWeeks.answer(heard.sales);
    }

    public Answer<CategoryDay> categoryDaily() {
        return heard.categoryDays.answer();
    }

    public Answer<PriceChange> priceChanges() {
        return PriceChangesAnswer.of(heard.products);
    }

    public Answer<CoPurchase> coPurchases() {
        return heard.coPurchases.answer();
    }

    /** How many pairs of products {@link #coPurchases} would have without its limit of rows. */
    public long coPurchasesFound() {
        return heard.coPurchases.found();
    }

    public Answer<PurchaseFrequency> purchaseFrequency() {
        return PurchaseFrequencyAnswer.of(heard.users);
    }

    public Answer<SpendingTier> spendingTiers() {
        return SpendingTiersAnswer.of(heard.users);
    }

    public Answer<Customer> customers() {
        return CustomersAnswer.of(heard.users, heard.sales);
    }

    public Answer<RfmCell> rfm() {
        return RfmAnswer.of(customers().rows());
    }

    public Answer<CohortMonth> cohorts() {
        return CohortAnswer.byRegistration(heard.users, heard.sales);
    }

    public Answer<FirstOrderCohortMonth> firstOrderCohorts() {
        return CohortAnswer.byFirstOrder(heard.users, heard.sales);
    }

    public Answer<AgeGroup> ageGroups() {
        return AgeGroupsAnswer.of(heard.users, heard.sales);
    }

    public Answer<Engagement> engagement() {
        return EngagementAnswer.of(heard.users);
    }

    public Answer<FunnelStep> funnel() {
        return heard.funnel.steps();
    }

    public Answer<FunnelBreakdown> funnelBreakdown() {
        return heard.funnel.breakdown();
    }

    public Answer<Conversion> conversion() {
        return heard.conversions.byDimension();
    }

    public Answer<HourConversion> conversionByHour() {
        return heard.conversions.byHour();
    }

    public Answer<DepthConversion> conversionByDepth() {
        return heard.conversions.byDepth();
    }

    public Answer<DailyConversion> dailyConversion() {
        return heard.dailyConversions.answer();
    }

    public Answer<Clv> clv() {
        return values.get().answer();
    }

    /** The models behind {@link #clv}. */
    public ClvModel clvModel() {
        return values.get().study().model();
    }

    public Answer<ClvForecast> clvForecast() {
        return Answer.of(ClvForecast.class, values.get().study().forecast());
    }

    public Answer<ClvCalibration> clvCalibration() {
        return Answer.of(ClvCalibration.class, values.get().study().calibration());
    }

    public Answer<ClvTracking> clvTracking() {
        return Answer.of(ClvTracking.class, values.get().study().tracking());
    }

    public Answer<ClvFrequency> clvFrequency() {
        return Answer.of(ClvFrequency.class, values.get().study().frequency());
    }

    public Answer<ClvAlive> clvAlive() {
        return Answer.of(ClvAlive.class, values.get().study().alive());
    }
}
