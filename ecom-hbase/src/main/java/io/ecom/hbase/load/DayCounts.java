package io.ecom.hbase.load;

import io.ecom.hbase.codec.ProductDay;
import io.ecom.hbase.key.ProductDayKey;
import io.ecom.model.Money;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Five counters for each day of one product, in two flat arrays: an open hash table keyed by the day since 1970. */
final class DayCounts {
    static final int VIEWS = 0;
    static final int CART_ADDS = 1;
    static final int ORDERS = 2;
    static final int UNITS = 3;
    static final int CENTS = 4;

    private static final int COUNTERS = 5;
    private static final int FREE = -1;

    private int[] days = freeDays(4);
    private long[] counts = new long[4 * COUNTERS];
    private int size;

    void add(int day, int counter, long amount) {
        int slot = slot(day);
        if (days[slot] == FREE) {
            if (4 * (size + 1) > 3 * days.length) {
                grow();
                slot = slot(day);
            }
            days[slot] = day;
            size++;
        }
        int at = slot * COUNTERS + counter;
        counts[at] = Math.addExact(counts[at], amount);
    }

    long get(int day, int counter) {
        int slot = slot(day);
        return days[slot] == FREE ? 0 : counts[slot * COUNTERS + counter];
    }

    /** How many days were counted. */
    int size() {
        return size;
    }

    /** A day's counters as bytes. */
    byte[] encode(int day) {
        ByteBuffer bytes = ByteBuffer.allocate(COUNTERS * Long.BYTES);
        for (int counter = 0; counter < COUNTERS; counter++) {
            bytes.putLong(get(day, counter));
        }
        return bytes.array();
    }

    static long[] decode(byte[] bytes) {
        long[] counters = new long[COUNTERS];
        ByteBuffer.wrap(bytes).asLongBuffer().get(counters);
        return counters;
    }

    /** Adds the second to the first. */
    static void add(long[] sums, long[] more) {
        for (int counter = 0; counter < COUNTERS; counter++) {
            sums[counter] = Math.addExact(sums[counter], more[counter]);
        }
    }

    static ProductDay productDay(ProductDayKey key, long[] counters) {
        return new ProductDay(
                key.productId(),
                key.day(),
                counters[VIEWS],
                counters[CART_ADDS],
                counters[ORDERS],
                counters[UNITS],
                Money.ofCents(counters[CENTS]));
    }

    /** The days that were counted, in order. */
    IntStream days() {
        return Arrays.stream(days).filter(day -> day != FREE).sorted();
    }

    /** Where a day stands, or the free place where it would. Days come in runs, which fill places in runs. */
    private int slot(int day) {
        int slot = day & (days.length - 1);
        while (days[slot] != FREE && days[slot] != day) {
            slot = (slot + 1) & (days.length - 1);
        }
        return slot;
    }

    private void grow() {
        int[] oldDays = days;
        long[] oldCounts = counts;
        days = freeDays(2 * oldDays.length);
        counts = new long[days.length * COUNTERS];
        for (int old = 0; old < oldDays.length; old++) {
            if (oldDays[old] != FREE) {
                int slot = slot(oldDays[old]);
                days[slot] = oldDays[old];
                System.arraycopy(oldCounts, old * COUNTERS, counts, slot * COUNTERS, COUNTERS);
            }
        }
    }

    private static int[] freeDays(int length) {
        int[] free = new int[length];
        Arrays.fill(free, FREE);
        return free;
    }
}
