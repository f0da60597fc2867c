package io.ecom.analytics.clv.orders;

import io.ecom.analytics.clv.PurchaseDays;
import io.ecom.analytics.clv.PurchaseHistory;
import io.ecom.analytics.clv.PurchaseModel;
import io.ecom.analytics.clv.table.Beginning;
import io.ecom.analytics.clv.table.ClvOptions;
import io.ecom.analytics.clv.table.ClvStudy;
import io.ecom.analytics.clv.table.CustomerBase;
import io.ecom.analytics.clv.table.ObservedPeriod;
import io.ecom.analytics.clv.value.Valuation;
import io.ecom.analytics.stat.Statistic;
import io.ecom.model.orders.OrderList;
import io.ecom.model.result.Ratio;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.ToDoubleFunction;

/**
 * The customers of an order list with the days on which they bought.
 *
 * @param buyers purchase days by customer, none without any
 * @param read what was read
 */
public record CustomerList(
        SortedMap<String, PurchaseDays> buyers, ObservedPeriod period, OrderList.Summary read, LeftOut leftOut) {
    /**
     * What counts for less than a purchase.
     *
     * @param refunds rows with a negative amount, netted against the same day
     * @param days on which refunds were as much as was bought or more
     * @param customers without any purchase because of that
     * @param later rows after the last day that counts
     */
    public record LeftOut(long refunds, long days, long customers, long later) {}

    public CustomerList {
        buyers = Collections.unmodifiableSortedMap(buyers);
    }

    private record Scored(String customer, PurchaseDays days, double purchases, Valuation valuation) {}

    /** Fits and checks; all first purchases are taken as the first, for the list says nothing of registrations. */
    public ClvStudy study(ClvOptions options) {
        CustomerBase.Builder base = new CustomerBase.Builder(period);
        buyers.values().forEach(days -> base.add(Beginning.SEEN, days));
        return ClvStudy.of(base.build(), options);
    }

    /**
     * A row for each customer, those first who will bring most; without amounts those who will come most often.
     *
     * @param study of these customers
     */
    public Iterator<ListedCustomer> rows(ClvStudy study) {
        ToDoubleFunction<Scored> most =
                read.hasAmounts() ? scored -> scored.valuation.lifetimeValue() : Scored::purchases;
        List<Scored> order = buyers.entrySet().parallelStream()
                .map(buyer -> scored(buyer, study))
                .sorted(Comparator.comparingDouble(most).reversed().thenComparing(Scored::customer))
                .toList();
        return order.stream().map(scored -> row(scored, study)).iterator();
    }

    private Scored scored(Map.Entry<String, PurchaseDays> buyer, ClvStudy study) {
        PurchaseHistory history = buyer.getValue().history(period.last());
        return new Scored(
                buyer.getKey(),
                buyer.getValue(),
                study.valuer().model().purchases().expectedPurchases(history, study.horizon()),
                study.valuer().value(history));
    }

    private ListedCustomer row(Scored scored, ClvStudy study) {
        PurchaseHistory history = scored.days.history(period.last());
        PurchaseModel purchases = study.valuer().model().purchases();
        boolean amounts = read.hasAmounts();
        Valuation value = scored.valuation;
        return new ListedCustomer(
                scored.customer,
                history.frequency(),
                Math.round(history.recency().inDays()),
                Math.round(history.age().inDays()),
                amounts ? Ratio.mean(history.repeatValue(), history.frequency()).money() : null,
                Statistic.rounded(purchases.alive(history)),
                Statistic.rounded(scored.purchases),
                amounts ? Statistic.rounded(value.expectedValue()) : null,
                amounts ? Statistic.rounded(value.lifetimeValue()) : null,
                amounts ? Statistic.rounded(value.interval().low()) : null,
                amounts ? Statistic.rounded(value.interval().high()) : null);
    }
}
