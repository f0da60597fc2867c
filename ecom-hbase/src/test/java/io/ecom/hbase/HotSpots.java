package io.ecom.hbase;

import com.google.common.hash.Hashing;
import io.ecom.hbase.load.KeySample;
import io.ecom.model.Session;
import io.ecom.model.Times;
import io.ecom.model.User;
import io.ecom.model.json.DatasetReader;
import io.ecom.model.load.Progress;
import io.ecom.model.load.Quarantine;
import io.ecom.model.load.RecordSink;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which share of a data set's sessions the busiest of eight regions takes, for several ways to make a row key.
 *
 * <pre>
 * mvn -q -pl ecom-hbase -am test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp ecom-hbase/target/test-classes:ecom-hbase/target/classes:$(cat ecom-hbase/target/classpath) \
 *     io.ecom.hbase.HotSpots DATA
 * </pre>
 */
final class HotSpots implements RecordSink {
    private static final int REGIONS = 8;

    private final KeySample users = new KeySample();
    private final KeySample hours = new KeySample();
    private final Map<String, long[]> whole = new LinkedHashMap<>();
    private final Map<String, Map<Long, long[]>> byDay = new LinkedHashMap<>();
    private List<String> userSplits = List.of();
    private List<String> hourSplits = List.of();

    public static void main(String[] args) {
        DatasetReader reader = DatasetReader.open(Path.of(args[0]));
        HotSpots spots = new HotSpots();
        // Keys that begin with the time are cut at the data's own quantiles, as kindly as may be.
        reader.admit(
                new RecordSink() {
                    @Override
                    public void session(Session session) {
                        spots.hours.add(hour(session));
                    }
                },
                Quarantine.NONE,
                Progress.NONE);
        spots.hourSplits = spots.hours.splits(REGIONS);
        reader.admit(spots, Quarantine.NONE, Progress.NONE);
        spots.print();
    }

    @Override
    public void user(User user) {
        users.add(user.userId());
    }

    @Override
    public void session(Session session) {
        if (userSplits.isEmpty()) {
            userSplits = users.splits(REGIONS);
        }
        count("user#time#session", session, region(session.userId(), userSplits));
        count("hash(user)#user#time#session", session, bucket(session.userId()));
        count("salt(session)#user#time#session", session, bucket(session.sessionId()));
        count("time#user#session", session, region(hour(session), hourSplits));
    }

    private void count(String key, Session session, int region) {
        whole.computeIfAbsent(key, any -> new long[REGIONS])[region]++;
        byDay.computeIfAbsent(key, any -> new HashMap<>())
                .computeIfAbsent(Times.day(session.startTime()).toEpochDay(), any -> new long[REGIONS])[region]++;
    }

    private void print() {
        whole.forEach((key, regions) -> System.out.printf(
                Locale.ROOT,
                "%-34s %5.1f %% of all, %5.1f %% of a day%n",
                key,
                100 * busiest(regions),
                100
                        * byDay.get(key).values().stream()
                                .mapToDouble(HotSpots::busiest)
                                .average()
                                .orElse(0)));
    }

    private static double busiest(long[] regions) {
        return (double) Arrays.stream(regions).max().orElse(0)
                / Arrays.stream(regions).sum();
    }

    private static int region(String id, List<String> splits) {
        int at = Collections.binarySearch(splits, id);
        return at >= 0 ? at + 1 : -at - 1;
    }

    private static int bucket(String id) {
        return Math.floorMod(
                Hashing.murmur3_32_fixed()
                        .hashString(id, StandardCharsets.US_ASCII)
                        .asInt(),
                REGIONS);
    }

    private static String hour(Session session) {
        return Long.toString(session.startTime().toEpochMilli() / 3_600_000);
    }
}
