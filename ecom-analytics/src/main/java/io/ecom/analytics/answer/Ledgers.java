package io.ecom.analytics.answer;

import io.ecom.analytics.basket.PairLimits;
import io.ecom.model.Category;
import io.ecom.model.Product;
import io.ecom.model.Session;
import io.ecom.model.Transaction;
import io.ecom.model.User;
import io.ecom.model.load.RecordSink;
import java.time.Duration;

/** What was heard of a data set, added up as the answers need it: each kind of record goes to those who care for it. */
final class Ledgers implements RecordSink {
    final SalesLedger sales = new SalesLedger();
    final ProductLedger products = new ProductLedger();
    final UserLedger users = new UserLedger();
    final StatusAnswer statuses = new StatusAnswer();
    final ConversionAnswer conversions = new ConversionAnswer();
    final DailyConversionAnswer dailyConversions = new DailyConversionAnswer();
    final CategoryWeeklyAnswer categoryWeeks = new CategoryWeeklyAnswer(products);
    final CategoryDailyAnswer categoryDays = new CategoryDailyAnswer(products);
    final CoPurchasesAnswer coPurchases;
    final FunnelAnswer funnel;

    Ledgers(Duration funnelWindow, PairLimits pairLimits) {
        this.coPurchases = new CoPurchasesAnswer(products, pairLimits);
        this.funnel = new FunnelAnswer(funnelWindow);
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
}
