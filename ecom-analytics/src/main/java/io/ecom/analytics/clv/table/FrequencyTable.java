package io.ecom.analytics.clv.table;

import io.ecom.analytics.clv.PurchaseHistogram;
import io.ecom.analytics.clv.PurchaseModel;
import io.ecom.analytics.clv.Span;
import io.ecom.analytics.clv.holdout.Holdout;
import io.ecom.model.result.ClvFrequency;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many customers bought how often, and how many would by a model. */
final class FrequencyTable {
    private FrequencyTable() {}

    static List<ClvFrequency> of(PurchaseHistogram customers, PurchaseModel model) {
        long[] actual = new long[Holdout.MANY + 1];
        Map<Span, Long> ages = new TreeMap<>();
        for (PurchaseHistogram.Bin bin : customers.bins()) {
            actual[(int) Math.min(Holdout.MANY, bin.frequency())] += bin.customers();
            ages.merge(bin.age(), bin.customers(), Long::sum);
        }
        List<ClvFrequency> rows = new ArrayList<>();
        double rest = customers.customers();
        for (int n = 0; n <= Holdout.MANY; n++) {
            double expected = n == Holdout.MANY ? Math.max(0, rest) : expected(n, ages, model);
            rest -= expected;
            rows.add(new ClvFrequency(label(n), actual[n], ClvStudy.printed(expected)));
        }
        return rows;
    }

    private static double expected(long n, Map<Span, Long> ages, PurchaseModel model) {
        double sum = 0;
        for (Map.Entry<Span, Long> age : ages.entrySet()) {
            sum += age.getValue() * model.probability(n, age.getKey());
        }
        return sum;
    }

    /** How tables call customers of a frequency; the last ones together. */
    static String label(long frequency) {
        return frequency >= Holdout.MANY ? Holdout.MANY + "+" : String.valueOf(frequency);
    }
}
