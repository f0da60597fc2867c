package io.ecom.analytics.answer;

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
import java.util.List;

/**
 * Hears all admitted records of a data set once and then answers every question.
 *
 * <p>It holds sums for each user and product, a few words and the products of each sale, and the events of those sessions
 * that reach a checkout. It hears from one thread; once it has heard all, several may ask.
 */
public final class Answers implements RecordSink {
    private final SalesLedger sales = new SalesLedger();
    private final ProductLedger products = new ProductLedger();
    private final UserLedger users = new UserLedger();
    private final StatusAnswer statuses = new StatusAnswer();
    private final ConversionAnswer conversions = new ConversionAnswer();
    private final CategoryWeeklyAnswer categoryWeeks = new CategoryWeeklyAnswer(products);
    private final CategoryDailyAnswer categoryDays = new CategoryDailyAnswer(products);
    private final DailyConversionAnswer dailyConversions = new DailyConversionAnswer();
    private final CoPurchasesAnswer coPurchases;
    private final FunnelAnswer funnel;
    private final Supplier<ClvAnswer> values;

    /**
     * @param funnelWindow the longest time from the first event of the funnel to the last
     * @param pairLimits which pairs of products are shown
     * @param clvOptions how customers are valued
     */
    public Answers(Duration funnelWindow, PairLimits pairLimits, ClvOptions clvOptions) {
        this.values = Suppliers.memoize(() -> ClvAnswer.of(users, sales, clvOptions));
        this.funnel = new FunnelAnswer(funnelWindow);
        this.coPurchases = new CoPurchasesAnswer(products, pairLimits);
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
        users.user(user);
    }

    @Override
    public void category(Category category) {
        products.category(category);
    }

    @Override
    public void product(Product product) {
        products.product(product);
    }

    @Override
    public void session(Session session) {
        sales.session(session);
        products.session(session);
        users.session(session);
        conversions.session(session);
        dailyConversions.session(session);
        categoryDays.session(session);
        funnel.session(session);
    }

    @Override
    public void transaction(Transaction transaction) {
        sales.transaction(transaction);
        products.transaction(transaction);
        users.transaction(transaction);
        statuses.transaction(transaction);
        categoryWeeks.transaction(transaction);
        categoryDays.transaction(transaction);
        coPurchases.transaction(transaction);
        funnel.transaction(transaction);
    }

    /** Every answer, in the order in which the tables are usually read. */
    public List<Answer<?>> all() {
        return List.of(
                summary(),
                orderStatus(),
                productSales(),
                categoryRevenue(),
                dailySales(),
                categoryWeekly(),
                categoryDaily(),
                priceChanges(),
                coPurchases(),
                purchaseFrequency(),
                spendingTiers(),
                customers(),
                rfm(),
                cohorts(),
                firstOrderCohorts(),
                ageGroups(),
                engagement(),
                funnel(),
                funnelBreakdown(),
                conversion(),
                conversionByHour(),
                conversionByDepth(),
                dailyConversion(),
                clv(),
                clvForecast(),
                clvCalibration(),
                clvTracking(),
                clvFrequency(),
                clvAlive());
    }

    public Answer<Summary> summary() {
        return SummaryAnswer.of(sales);
    }

    public Answer<OrderStatus> orderStatus() {
        return statuses.answer();
    }

    public Answer<ProductSales> productSales() {
        return ProductSalesAnswer.of(products);
    }

    public Answer<CategoryRevenue> categoryRevenue() {
        return CategoryRevenueAnswer.of(products);
    }

    public Answer<DailySales> dailySales() {
        return DailySalesAnswer.of(sales);
    }

    public Answer<CategoryWeek> categoryWeekly() {
        return categoryWeeks.answer(sales);
    }

    public Answer<CategoryDay> categoryDaily() {
        return categoryDays.answer();
    }

    public Answer<PriceChange> priceChanges() {
        return PriceChangesAnswer.of(products);
    }

    public Answer<CoPurchase> coPurchases() {
        return coPurchases.answer();
    }

    /** How many pairs of products {@link #coPurchases} would have without its limit of rows. */
    public long coPurchasesFound() {
        return coPurchases.found();
    }

    public Answer<PurchaseFrequency> purchaseFrequency() {
        return PurchaseFrequencyAnswer.of(users);
    }

    public Answer<SpendingTier> spendingTiers() {
        return SpendingTiersAnswer.of(users);
    }

    public Answer<Customer> customers() {
        return CustomersAnswer.of(users, sales);
    }

    public Answer<RfmCell> rfm() {
        return RfmAnswer.of(customers().rows());
    }

    public Answer<CohortMonth> cohorts() {
        return CohortAnswer.byRegistration(users, sales);
    }

    public Answer<FirstOrderCohortMonth> firstOrderCohorts() {
        return CohortAnswer.byFirstOrder(users, sales);
    }

    public Answer<AgeGroup> ageGroups() {
        return AgeGroupsAnswer.of(users, sales);
    }

    public Answer<Engagement> engagement() {
        return EngagementAnswer.of(users);
    }

    public Answer<FunnelStep> funnel() {
        return funnel.steps();
    }

    public Answer<FunnelBreakdown> funnelBreakdown() {
        return funnel.breakdown();
    }

    public Answer<Conversion> conversion() {
        return conversions.byDimension();
    }

    public Answer<HourConversion> conversionByHour() {
        return conversions.byHour();
    }

    public Answer<DepthConversion> conversionByDepth() {
        return conversions.byDepth();
    }

    public Answer<DailyConversion> dailyConversion() {
        return dailyConversions.answer();
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
