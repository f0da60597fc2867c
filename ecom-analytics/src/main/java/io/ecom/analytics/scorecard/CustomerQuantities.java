package io.ecom.analytics.scorecard;

import com.google.common.math.Stats;
import io.ecom.analytics.stat.Lorenz;
import io.ecom.analytics.stat.RealCorrelation;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * What the sales of customers say: who brings the revenue, who comes back, how often.
 *
 * @param all the customers with a sale
 */
record CustomerQuantities(List<Buyer> all, Period period) {
    private static final double BEST = 0.2;
    private static final int QUARTER = 90;
    private static final int EARLY = 120;

    void addTo(Map<Quantity, Estimate> estimates) {
        List<Buyer> inside =
                all.stream().filter(b -> b.registered() >= period.start()).toList();
        List<Buyer> quarter = inside.stream()
                .filter(b -> b.first() + Period.days(QUARTER) <= period.end())
                .toList();
        List<Buyer> early = inside.stream()
                .filter(b -> b.first() < period.start() + Period.days(EARLY))
                .toList();
        List<Buyer> cohorts = inside.stream()
                .filter(b -> Period.start(Period.month(b.first()).plusMonths(4)) <= period.end())
                .toList();
        List<Buyer> twice = all.stream().filter(b -> b.sales() > 1).toList();
        estimates.put(Quantity.TOP_FIFTH_OF_YEAR, Estimate.of(all, some -> lorenz(some, Buyer::spent)
                .topFifth()));
        estimates.put(Quantity.TOP_FIFTH_OF_QUARTER, Estimate.of(quarter, some -> lorenz(
                        some, b -> b.spent(b.first(), b.first() + Period.days(QUARTER)))
                .topFifth()));
        estimates.put(Quantity.SPEND_GINI, Estimate.of(all, some -> lorenz(some, Buyer::spent)
                .gini()));
        estimates.put(Quantity.ONE_TIME_BUYERS, share(early, b -> b.sales() == 1));
        estimates.put(
                Quantity.REPEAT_IN_QUARTER,
                share(quarter, b -> b.sales() > 1 && b.times()[1] < b.first() + Period.days(QUARTER)));
        Estimate month1 = share(cohorts, b -> buysInMonth(b, 1));
        Estimate month2 = share(cohorts, b -> buysInMonth(b, 2));
        Estimate month3 = share(cohorts, b -> buysInMonth(b, 3));
        estimates.put(Quantity.RETENTION_MONTH_1, month1);
        estimates.put(
                Quantity.RETENTION_GROWTH,
                month2.value() - month1.value() > month3.value() - month2.value()
                        ? difference(month2, month1)
                        : difference(month3, month2));
        estimates.put(Quantity.GAP_SKEW, Estimate.of(twice, CustomerQuantities::gapSkew));
        estimates.put(
                Quantity.ORDER_VALUE_SKEW, Estimate.of(all, some -> values(some).skew()));
        estimates.put(Quantity.ORDER_VALUE_LOG_SD, Estimate.of(all, CustomerQuantities::logDeviation));
        estimates.put(Quantity.SPEND_BY_FREQUENCY, Estimate.of(twice, CustomerQuantities::correlation));
        estimates.put(Quantity.HEAVY_BUYERS_REPLACED, Estimate.of(all, this::replaced));
    }

    private static Estimate share(List<Buyer> population, Predicate<Buyer> condition) {
        return Estimate.share(population.stream().filter(condition).count(), population.size());
    }

    private static Estimate difference(Estimate later, Estimate earlier) {
        return new Estimate(later.value() - earlier.value(), Math.hypot(later.error(), earlier.error()));
    }

    private static Lorenz lorenz(List<Buyer> buyers, ToLongFunction<Buyer> amount) {
        return Lorenz.of(buyers.stream().mapToLong(amount).toArray());
    }

    private static boolean buysInMonth(Buyer buyer, int after) {
        YearMonth month = Period.month(buyer.first()).plusMonths(after);
        LongPredicate inside = time -> time >= Period.start(month) && time < Period.start(month.plusMonths(1));
        return Arrays.stream(buyer.times()).anyMatch(inside);
    }

    private static double gapSkew(List<Buyer> buyers) {
        Numbers gaps = new Numbers();
        for (Buyer buyer : buyers) {
            long[] days = buyer.days();
            for (int i = 1; i < days.length; i++) {
                gaps.add(days[i] - days[i - 1]);
            }
        }
        return gaps.skew();
    }

    private static Numbers values(List<Buyer> buyers) {
        Numbers values = new Numbers();
        buyers.forEach(buyer -> buyer.amounts().stream().forEach(values::add));
        return values;
    }

    private static double logDeviation(List<Buyer> buyers) {
        double[] logs = values(buyers).stream()
                .filter(cents -> cents > 0)
                .mapToDouble(Math::log)
                .toArray();
        return logs.length == 0 ? Double.NaN : Stats.of(logs).populationStandardDeviation();
    }

    private static double correlation(List<Buyer> buyers) {
        return RealCorrelation.pearson(
                buyers.stream().mapToDouble(Buyer::sales).toArray(),
                buyers.stream()
                        .mapToDouble(buyer -> buyer.spent() / (double) buyer.sales())
                        .toArray());
    }

    /** The part of the first half's best fifth of all customers that the second half's best fifth does not hold. */
    private double replaced(List<Buyer> buyers) {
        Set<Buyer> before = best(buyers, b -> b.spent(period.start(), period.middle()));
        Set<Buyer> after = best(buyers, b -> b.spent(period.middle(), period.end()));
        long left = before.stream().filter(b -> !after.contains(b)).count();
        return left / (double) before.size();
    }

    private static Set<Buyer> best(List<Buyer> buyers, ToLongFunction<Buyer> amount) {
        int count = (int) Math.ceil(BEST * buyers.size());
        return new HashSet<>(buyers.stream()
                .sorted(Comparator.comparingLong(amount).reversed())
                .limit(count)
                .toList());
    }
}
