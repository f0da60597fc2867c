package io.ecom.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ecom.analytics.clv.MbgNbd;
import io.ecom.analytics.clv.PurchaseDays;
import io.ecom.analytics.clv.PurchaseFit;
import io.ecom.analytics.clv.PurchaseHistogram;
import io.ecom.analytics.clv.PurchaseHistory;
import io.ecom.analytics.clv.PurchaseLaw;
import io.ecom.analytics.clv.PurchaseModel;
import io.ecom.analytics.clv.holdout.Holdout;
import io.ecom.generator.calendar.Clock;
import io.ecom.generator.calendar.Rhythm;
import io.ecom.generator.calendar.Window;
import io.ecom.generator.goods.Article;
import io.ecom.model.LineItem;
import io.ecom.model.Times;
import io.ecom.model.Transaction;
import io.ecom.model.User;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What was hidden in the data is found in it again, by the measures that anybody would use. */
final class RefitTest {
    private static final Window YEAR = DemoShop.SHOP.spec().window();
    private static final Clock CLOCK = Clock.ofPurchases(YEAR, Rhythm.SEASONAL, DemoShop.SHOP.incidents());
    private static final Map<String, PurchaseDays> CUSTOMERS = operationalDays();

    @Test
    void theCdnowShopHasThePublishedParameters() {
        GeneratorOptions options = Preset.CDNOW.options();
        Map<String, PurchaseDays> customers = new TreeMap<>();
        ShopGenerator.of(options).transactions().forEach(order -> customers
                .computeIfAbsent(order.userId(), absent -> new PurchaseDays())
                .add(Times.day(order.timestamp()), order.total()));
        LocalDate cut = options.end().minusWeeks(39);
        Holdout holdout = Holdout.cut(customers.values(), cut, options.end());

        PurchaseFit fit = PurchaseFit.of(PurchaseLaw.BG_NBD, holdout.known());

        assertThat(holdout.customers()).isEqualTo(2_357);
        assertThat(fit.warnings()).isEmpty();
        Map.of("r", 0.243, "alpha", 4.414, "a", 0.793, "b", 2.426).forEach((name, published) -> assertThat(
                        fit.model().parameters().get(name))
                .as(name)
                .isCloseTo(published, within(3 * fit.standardErrors().get(name))));
        assertThat(expected(fit.model(), holdout) / holdout.actual()).isBetween(0.9, 1.1);
    }

    @Test
    void theDemosModelForetellsHowOftenCustomersCome() {
        LocalDate end = operationalDay(YEAR.endMillis() - 1);
        Holdout holdout = Holdout.cut(CUSTOMERS.values(), end.minusDays(90), end);
        PurchaseFit fit = PurchaseFit.of(PurchaseLaw.MBG_NBD, holdout.known());
        assertThat(fit.warnings()).isEmpty();
        assertThat(expected(fit.model(), holdout) / holdout.actual()).isBetween(0.85, 1.15);
    }

    /**
     * Who has left is so hard to see that quite different parameters fit nearly as well; so the planted ones must be nearly as
     * likely as the best, and what they say of the customers must be so.
     */
    @Test
    void thePlantedModelIsAsLikelyAsTheBestAndKnowsWhoIsAlive() {
        LocalDate end = operationalDay(YEAR.endMillis() - 1);
        List<PurchaseHistory> histories =
                CUSTOMERS.values().stream().map(days -> days.history(end)).toList();
        PurchaseHistogram histogram = PurchaseHistogram.of(histories);
        PurchaseModel planted = new MbgNbd(0.30, 5, 0.40, 3.0);
        PurchaseFit fit = PurchaseFit.of(PurchaseLaw.MBG_NBD, histogram);
        assertThat(2 * (fit.logLikelihood() - planted.logLikelihood(histogram)))
                .as("likelihood ratio, chi-squared with four degrees of freedom")
                .isBetween(0.0, 13.3);
        double alive = IntStream.range(0, DemoShop.OPTIONS.users())
                .boxed()
                .flatMap(user -> DemoShop.SHOP.hidden(user).stream())
                .filter(customer -> CUSTOMERS.containsKey(customer.userId()))
                .mapToInt(customer -> customer.alive() ? 1 : 0)
                .average()
                .orElseThrow();
        assertThat(histories.stream().mapToDouble(planted::alive).average().orElseThrow())
                .isCloseTo(alive, within(0.03));
    }

    @Test
    void productsFollowTheLawOfPopularity() {
        Map<String, Integer> sold = new HashMap<>();
        DemoShop.sales().forEach(sale -> sale.items().forEach(line -> sold.merge(line.productId(), 1, Integer::sum)));
        List<Integer> byRank =
                sold.values().stream().sorted(Comparator.reverseOrder()).toList();
        double[] x = IntStream.range(0, 100)
                .mapToDouble(rank -> Math.log(rank + 1 + 5))
                .toArray();
        double[] y = IntStream.range(0, 100)
                .mapToDouble(rank -> Math.log(byRank.get(rank)))
                .toArray();
        assertThat(-slope(x, y)).isCloseTo(1.2, within(0.15));
    }

    @Test
    void categoriesSellInTheirSeasons() {
        int categories = DemoShop.OPTIONS.categories();
        double[][] sold = new double[categories][12];
        Map<String, Integer> category = new HashMap<>();
        double[] weight = new double[categories];
        for (Article article : DemoShop.SHOP.assortment().articles()) {
            category.put(article.id(), article.category());
            weight[article.category()] += DemoShop.SHOP.demand().ranking().weight(article);
        }
        for (Transaction sale : DemoShop.sales()) {
            for (LineItem line : sale.items()) {
                sold[category.get(line.productId())][Times.day(sale.timestamp()).getMonthValue() - 1]++;
            }
        }
        double[] planted = new double[categories * 12];
        double[] found = new double[categories * 12];
        for (int month = 0; month < 12; month++) {
            LocalDate middle = LocalDate.of(2025, month + 1, 15);
            double demand = 0;
            double all = 0;
            for (int c = 0; c < categories; c++) {
                demand += weight[c] * DemoShop.SHOP.assortment().season(c).factor(middle);
                all += sold[c][month];
            }
            for (int c = 0; c < categories; c++) {
                planted[c * 12 + month] = DemoShop.SHOP.assortment().season(c).factor(middle) / demand;
                found[c * 12 + month] = sold[c][month] / all / weight[c];
            }
        }
        assertThat(slope(planted, found)).isBetween(0.7, 1.3);
        assertThat(slope(planted, found) * slope(found, planted))
                .as("squared correlation")
                .isGreaterThan(0.5);
    }

    @Test
    void ordersComeToWhatTheirCustomersAreUsedToSpend() {
        Map<String, Double> expected = new HashMap<>();
        IntStream.range(0, DemoShop.OPTIONS.users())
                .boxed()
                .flatMap(user -> DemoShop.SHOP.hidden(user).stream())
                .forEach(customer -> expected.put(customer.userId(), customer.orderValue()));
        double[] x = DemoShop.sales().stream()
                .mapToDouble(sale -> expected.get(sale.userId()))
                .toArray();
        double[] y = DemoShop.sales().stream()
                .mapToDouble(sale -> sale.subtotal().cents() / 100.0)
                .toArray();
        assertThat(DoubleStream.of(y).sum() / DoubleStream.of(x).sum()).isBetween(0.9, 1.1);
        assertThat(slope(x, y)).isBetween(0.8, 1.2);
    }

    private static double expected(PurchaseModel model, Holdout holdout) {
        return holdout.groups().stream()
                .mapToDouble(group -> group.customers() * model.expectedPurchases(group.known(), holdout.length()))
                .sum();
    }

    /** Customers who registered inside, on the days of a clock that knows no season. */
    private static Map<String, PurchaseDays> operationalDays() {
        Map<String, PurchaseDays> customers = new TreeMap<>();
        Set<String> inside = DemoShop.USERS.stream()
                .filter(user -> YEAR.contains(user.registrationDate()))
                .map(User::userId)
                .collect(Collectors.toSet());
        for (Transaction sale : DemoShop.sales()) {
            if (inside.contains(sale.userId())) {
                customers
                        .computeIfAbsent(sale.userId(), absent -> new PurchaseDays())
                        .add(operationalDay(sale.timestamp().toEpochMilli()), sale.total());
            }
        }
        return customers;
    }

    private static LocalDate operationalDay(long millis) {
        return LocalDate.ofEpochDay((long) (7 * CLOCK.at(millis)));
    }

    private static double slope(double[] x, double[] y) {
        double n = x.length;
        double meanX = IntStream.range(0, x.length).mapToDouble(i -> x[i] / n).sum();
        double meanY = IntStream.range(0, x.length).mapToDouble(i -> y[i] / n).sum();
        double xy = IntStream.range(0, x.length)
                .mapToDouble(i -> (x[i] - meanX) * (y[i] - meanY))
                .sum();
        double xx = IntStream.range(0, x.length)
                .mapToDouble(i -> (x[i] - meanX) * (x[i] - meanX))
                .sum();
        return xy / xx;
    }
}
