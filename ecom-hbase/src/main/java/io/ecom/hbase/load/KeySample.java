package io.ecom.hbase.load;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A sample of ids of bounded size, from which the regions of a table are cut.
 *
 * <p>It keeps the ids of the smallest hashes: the same ids give the same sample, in whatever order they come. For one
 * thread.
 */
public final class KeySample {
    private static final int SIZE = 4096;

    private final TreeMap<Long, String> byHash = new TreeMap<>();

    public void add(String id) {
        long hash =
                Hashing.murmur3_128().hashString(id, StandardCharsets.US_ASCII).asLong();
        if (byHash.size() < SIZE || hash < byHash.lastKey()) {
            byHash.put(hash, id);
            if (byHash.size() > SIZE) {
                byHash.pollLastEntry();
            }
        }
    }

    /** The first keys of all regions but the first, so that each holds about as many ids as any other. */
    public List<String> splits(int regions) {
        checkArgument(regions > 0, "Invalid number of regions '%s': expected a positive number", regions);
        List<String> ids = byHash.values().stream().sorted().toList();
        List<String> splits = new ArrayList<>();
        for (int region = 1; region < regions && !ids.isEmpty(); region++) {
            String split = ids.get((int) ((long) ids.size() * region / regions));
            String last = splits.isEmpty() ? ids.get(0) : splits.get(splits.size() - 1);
            if (!Objects.equals(split, last)) {
                splits.add(split);
            }
        }
        return List.copyOf(splits);
    }
}
