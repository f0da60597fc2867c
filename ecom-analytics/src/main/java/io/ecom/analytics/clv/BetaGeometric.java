package io.ecom.analytics.clv;

import io.ecom.analytics.clv.numeric.Rising;
import io.ecom.analytics.clv.numeric.Sampler;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.hipparchus.special.Beta;
import org.hipparchus.util.FastMath;

/**
 * What BG/NBD and MBG/NBD share: gamma rates of purchase, and a beta chance to leave at each chance to do so.
 *
 * <p>They differ in one point only: whether the first purchase is such a chance already. With k the chances that a customer
 * has survived, x or x + 1, every formula of one becomes that of the other.
 */
public sealed interface BetaGeometric extends PurchaseModel permits BgNbd, MbgNbd {
    /** Shape of the gamma law of purchase rates. */
    double r();

    /** Its rate, in weeks. */
    double alpha();

    /** First shape of the beta law of the chance to leave. */
    double a();

    /** Its second shape. */
    double b();

    /** Chances to leave at the first purchase: 0 in BG/NBD, 1 in MBG/NBD. */
    int chancesAtFirst();

    @Override
    default Map<String, Double> parameters() {
        return Parameters.named("r", r(), "alpha", alpha(), "a", a(), "b", b());
    }

    /**
     * Fader, Hardie and Lee 2005, equation 6; Batislam, Denizel and Filiztekin 2007, equation 4: A₁A₂(A₃ + A₄), with what
     * they have in common, {@code (α + t_x)^−(r + x)}, in front.
     */
    @Override
    default double logLikelihood(PurchaseHistory history) {
        long x = history.frequency();
        double survived = Rising.log(b(), survived(x)) - Rising.log(a() + b(), survived(x));
        double rest = leaving(x) == 0
                ? -(r() + x) * waited(history.age())
                : -(r() + x) * waited(history.recency()) + FastMath.log(leaving(x) + silence(history));
        return Rising.log(r(), x) - x * FastMath.log(alpha()) + survived + rest;
    }

    /** That nothing was heard since the last purchase because of chance, not because the customer has left. */
    @Override
    default double alive(PurchaseHistory history) {
        double leaving = leaving(history.frequency());
        double silence = silence(history);
        return leaving == 0 ? 1 : silence / (leaving + silence);
    }

    /** Fader, Hardie and Lee 2005, equation 9. */
    @Override
    default double expectedPurchases(Span span) {
        double stays = chancesAtFirst() == 0 ? 1 : b() / (a() + b());
        return stays * expectedWhileAlive(0, Span.ZERO, span);
    }

    /** Fader, Hardie and Lee 2005, equation 10, without P(alive). */
    @Override
    default double expectedWhileAlive(long frequency, Span age, Span span) {
        double time = span.inWeeks();
        return time == 0
                ? 0
                : new BetaGeometricForecast(a(), r() + frequency, b() + survived(frequency))
                        .purchases(time / (alpha() + age.inWeeks() + time));
    }

    /** Fader, Hardie and Lee 2005, equation 8, with the sum over the negative binomial as an incomplete beta. */
    @Override
    default double probability(long n, Span span) {
        double time = span.inWeeks();
        double survived = FastMath.exp(Rising.log(b(), survived(n)) - Rising.log(a() + b(), survived(n)));
        double alive = survived * FastMath.exp(Nbd.logProbability(r(), alpha(), n, time));
        double atLeast = n == 0 ? 1 : Beta.regularizedBeta(time / (alpha() + time), n, r());
        return alive + survived * leaving(n) * atLeast;
    }

    @Override
    default PurchaseHistory simulate(RandomGenerator random, Span age) {
        Sampler sampler = new Sampler(random);
        double rate = sampler.gamma(r(), alpha());
        double chance = sampler.beta(a(), b());
        boolean gone = chancesAtFirst() == 1 && sampler.uniform() < chance;
        return new Purchases(rate, sampler).leavingAfterEach(chance, gone ? Span.ZERO : age, age);
    }

    private long survived(long x) {
        return x + chancesAtFirst();
    }

    /** The odds of having left at the last purchase before what happened since is known; 0 where nobody can have. */
    private double leaving(long x) {
        return survived(x) == 0 ? 0 : a() / (b() + survived(x) - 1);
    }

    private double silence(PurchaseHistory history) {
        return FastMath.exp(-(r() + history.frequency()) * (waited(history.age()) - waited(history.recency())));
    }

    private double waited(Span time) {
        return FastMath.log1p(time.inWeeks() / alpha());
    }
}
