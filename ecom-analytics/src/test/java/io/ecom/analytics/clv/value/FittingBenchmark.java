package io.ecom.analytics.clv.value;

import io.ecom.analytics.clv.GammaGamma;
import io.ecom.analytics.clv.MbgNbd;
import io.ecom.analytics.clv.PurchaseFit;
import io.ecom.analytics.clv.PurchaseHistogram;
import io.ecom.analytics.clv.PurchaseHistory;
import io.ecom.analytics.clv.PurchaseLaw;
import io.ecom.analytics.clv.Span;
import io.ecom.analytics.clv.SpendFit;
import io.ecom.analytics.clv.SpendHistogram;
import io.ecom.model.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Measures fit and scoring of customers in a run of its own: {@code main(customers, law, replicates)}. */
final class FittingBenchmark {
    private FittingBenchmark() {}

    public static void main(String[] args) {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        PurchaseLaw law = args.length > 1 ? PurchaseLaw.parse(args[1]) : PurchaseLaw.MBG_NBD;
        List<PurchaseHistory> customers = timed("simulate", () -> customers(count));
        PurchaseHistogram when = timed("group purchases", () -> PurchaseHistogram.of(customers));
        PurchaseFit purchases = timed("fit purchases", () -> PurchaseFit.of(law, when));
        SpendHistogram what = timed("group spend", () -> SpendHistogram.of(customers));
        SpendFit spend = timed("fit spend", () -> SpendFit.of(what));
        System.out.println(purchases.model() + " " + purchases.standardErrors());
        System.out.println(spend.model() + " " + spend.standardErrors());
        int replicates = args.length > 2 ? Integer.parseInt(args[2]) : 100;
        ValueFit fit = timed("fit with replicates", () -> ValueFit.of(law, when, what, replicates, 1));
        Valuer valuer = fit.valuer(Horizon.months(12, 0.01));
        long begin = System.nanoTime();
        double sum = customers.parallelStream()
                .mapToDouble(customer -> valuer.value(customer).lifetimeValue())
                .sum();
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(
                "score with intervals     %6.0f ms, %.0f customers a second%n", seconds * 1000, count / seconds);
        System.out.printf("portfolio %.2f%n", sum);
    }

    private static List<PurchaseHistory> customers(int count) {
        SplittableRandom random = new SplittableRandom(1);
        MbgNbd truth = new MbgNbd(0.8, 6, 0.7, 2.5);
        GammaGamma spend = new GammaGamma(6, 4, 15);
        List<PurchaseHistory> customers = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            PurchaseHistory raw = truth.simulate(random, Span.days(1 + random.nextInt(730)));
            long x = raw.frequency();
            Money repeat = x == 0 ? Money.ZERO : Money.ofCents(Math.round(100 * x * spend.simulate(random, x)));
            customers.add(new PurchaseHistory(
                    x, Span.days(Math.ceil(raw.recency().inDays())), raw.age(), Money.ZERO, repeat));
        }
        return customers;
    }

    private static <T> T timed(String what, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        System.out.printf("%-24s %6d ms%n", what, (System.nanoTime() - start) / 1_000_000);
        return result;
    }
}
