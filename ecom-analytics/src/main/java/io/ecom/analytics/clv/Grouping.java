package io.ecom.analytics.clv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;

/**
 * Bins in order, those of one key merged into one; what is held grows with the keys, not with what is added. For one thread.
 *
 * @param <B> a bin
 */
public final class Grouping<B> {
    /** Below this many there is no need to save room. */
    private static final int SMALL = 1 << 20;

    private final Comparator<B> byKey;
    private final BinaryOperator<B> merge;
    private List<B> bins = new ArrayList<>();
    private int limit = SMALL;

    public Grouping(Comparator<B> byKey, BinaryOperator<B> merge) {
        this.byKey = byKey;
        this.merge = merge;
    }

    public void add(B bin) {
        bins.add(bin);
        if (bins.size() >= limit) {
            bins = merged();
            limit = Math.max(SMALL, 2 * bins.size());
        }
    }

    /** The bins so far; counting is exact, so the order in which they came does not matter. */
    public List<B> merged() {
        bins.sort(byKey);
        List<B> merged = new ArrayList<>();
        for (B bin : bins) {
            int last = merged.size() - 1;
            if (last >= 0 && byKey.compare(merged.get(last), bin) == 0) {
                merged.set(last, merge.apply(merged.get(last), bin));
            } else {
                merged.add(bin);
            }
        }
        return merged;
    }
}
