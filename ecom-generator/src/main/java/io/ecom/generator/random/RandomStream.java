package io.ecom.generator.random;

/**
 * A stream of random bits: SplitMix64, a counter that is hashed (Steele, Lea, Flood: Fast Splittable Pseudorandom Number
 * Generators, 2014). For one thread; get another stream from a {@link Seed} rather than sharing one.
 */
public final class RandomStream {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final double ULP = 0x1.0p-53;

    private long counter;

    RandomStream(long start) {
        this.counter = start;
    }

    /** The finalizer of SplitMix64: a bijection of 64 bits in which every bit depends on every other. */
    static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    public long nextLong() {
        counter += GOLDEN_GAMMA;
        return mix(counter);
    }

    /** Uniform in [0, 1). */
    public double uniform() {
        return (nextLong() >>> 11) * ULP;
    }

    /** Uniform in (0, 1]: safe under a logarithm. */
    double positive() {
        return ((nextLong() >>> 11) + 1) * ULP;
    }

    /** Uniform in [low, high). */
    public double between(double low, double high) {
        return low + (high - low) * uniform();
    }

    /** Uniform among the integers 0 … bound − 1. */
    public int below(int bound) {
        return (int) (((nextLong() >>> 33) * bound) >>> 31);
    }

    /** Uniform among the integers low … high, both included. */
    public int within(int low, int high) {
        return low + below(high - low + 1);
    }

    public boolean chance(double probability) {
        return uniform() < probability;
    }
}
