package io.ecom.generator.shop;

import io.ecom.generator.goods.Demand;
import io.ecom.generator.random.Distributions;
import io.ecom.generator.random.RandomStream;
import io.ecom.generator.random.Seed;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How dear the things are that a customer comes for, by the Gamma-Gamma law (Fader, Hardie 2013): each time a Gamma variate
 * of shape {@link #P}, its scale the customer's own, which is the inverse of a Gamma variate of shape {@link #Q}.
 *
 * <p>What is drawn moves the price tier, never a price: the dearest hundredth of all draws picks from the dearest hundredth of
 * the demand, so that every product sells as it is popular.
 *
 * @param scale in units of the law's own scale
 */
record Purse(double scale) {
    static final double P = 6.25;
    static final int Q = 3;

    private static final int PARTS = 100;
    private static final double[] TYPICAL = typical();

    static Purse draw(RandomStream random) {
        return new Purse(1 / Distributions.gamma(random, Q, 1));
    }

    /** How much of the demand is for things cheaper than the one of this order. */
    double share(RandomStream random) {
        return share(Distributions.gamma(random, P, 1));
    }

    /** The price of what this customer comes for, on average. */
    double meanPrice(Demand demand) {
        double sum = 0;
        for (double order : TYPICAL) {
            sum += demand.meanPriceAt(share(order));
        }
        return sum / TYPICAL.length;
    }

    private double share(double order) {
        return Distributions.betaPrime(order * scale, P, Q);
    }

    /** The middles of a hundred equal parts of all Gamma variates. */
    private static double[] typical() {
        RandomStream random = Seed.of("typical orders").stream(0);
        double[] sorted = DoubleStream.generate(() -> Distributions.gamma(random, P, 1))
                .limit(PARTS * PARTS)
                .sorted()
                .toArray();
        return IntStream.range(0, PARTS)
                .mapToDouble(part -> sorted[part * PARTS + PARTS / 2])
                .toArray();
    }
}
