package io.ecom.analytics.clv.value;

import static com.google.common.base.Preconditions.checkArgument;

import io.ecom.analytics.clv.PurchaseFit;
import io.ecom.analytics.clv.PurchaseHistogram;
import io.ecom.analytics.clv.PurchaseHistory;
import io.ecom.analytics.clv.PurchaseLaw;
import io.ecom.analytics.clv.PurchaseModel;
import io.ecom.analytics.clv.SpendFit;
import io.ecom.analytics.clv.SpendHistogram;
import io.ecom.analytics.clv.SpendModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * A value model fitted to a customer base, and the same fitted to resampled customers, which says how sure it is.
 *
 * <p>The intervals are those of the expectation (90 %, bootstrap percentiles): what one customer really brings varies far
 * more. Immutable, safe for many threads.
 *
 * @param replicates models of resampled customers, at least one
 */
public record ValueFit(PurchaseFit purchases, SpendFit spend, List<ValueModel> replicates) {
    public ValueFit {
        replicates = List.copyOf(replicates);
        checkArgument(!replicates.isEmpty(), "Missing replicates: expected at least one");
    }

    /**
     * Fits all there is; on all processors, with the same result on any number of them.
     *
     * @param replicates how many times customers are resampled; 100 are enough for a 90 % interval
     * @param seed of the resampling
     */
    public static ValueFit of(PurchaseLaw law, Collection<PurchaseHistory> customers, int replicates, long seed) {
        return of(law, PurchaseHistogram.of(customers), SpendHistogram.of(customers), replicates, seed);
    }

    /** The same for customers who were counted already, by when they bought and by what they spent. */
    public static ValueFit of(PurchaseLaw law, PurchaseHistogram when, SpendHistogram what, int replicates, long seed) {
        checkArgument(replicates > 0, "Invalid replicates '%s': expected at least one", replicates);
        PurchaseFit purchases = PurchaseFit.of(law, when);
        SpendFit spend = SpendFit.of(what);
        Function<RandomGenerator, PurchaseModel> whenAgain = purchases.resampling(when);
        Function<RandomGenerator, SpendModel> whatAgain = spend.resampling(what);
        SplittableRandom random = new SplittableRandom(seed);
        long[] seeds = random.longs(replicates).toArray();
        List<ValueModel> models = Arrays.stream(seeds)
                .parallel()
                .mapToObj(SplittableRandom::new)
                .map(draws -> new ValueModel(whenAgain.apply(draws), whatAgain.apply(draws)))
                .toList();
        return new ValueFit(purchases, spend, models);
    }

    /** The fitted model. */
    public ValueModel model() {
        return new ValueModel(purchases.model(), spend.model());
    }

    /** What both fits warn of. */
    public List<String> warnings() {
        return Stream.concat(purchases.warnings().stream(), spend.warnings().stream())
                .toList();
    }

    /** Says what customers will bring over a horizon. */
    public Valuer valuer(Horizon horizon) {
        List<ValueModel> models = new ArrayList<>();
        models.add(model());
        models.addAll(replicates);
        return new Valuer(List.copyOf(models), horizon);
    }

    /**
     * What each customer will bring over a horizon, in their order, and all together; on all processors, with the same
     * result on any number of them.
     */
    public Valuations value(List<PurchaseHistory> customers, Horizon horizon) {
        Valuer valuer = valuer(horizon);
        return new Valuations(
                customers.parallelStream().map(valuer::value).toList(),
                valuer.portfolio(PurchaseHistogram.of(customers)));
    }
}
