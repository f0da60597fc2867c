package io.ecom.spark.hbase.mapping;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.apache.spark.unsafe.types.UTF8String;

/** The options of the source {@code ecom-hbase} as text. */
public record SourceOptions(CaseInsensitiveStringMap values) {
    /** Where the cluster is found: {@code host[:port]}, several separated by commas. */
    public static final String QUORUM = "quorum";
    /** {@code [namespace:]table}. */
    public static final String TABLE = "table";
    /** The parts of the row key, such as {@code user_id:string#start_time:epoch_millis}. */
    public static final String KEY = "key";
    /** {@code name=family:qualifier:type} or {@code name=family:map}, separated by {@code ;}. */
    public static final String COLUMNS = "columns";
    /** {@code family:qualifier} of a cell that every row has. */
    public static final String ANCHOR = "anchor";

    private static final List<String> ALL = List.of(ANCHOR, COLUMNS, KEY, QUORUM, TABLE);

    /** @throws IllegalArgumentException when there is an option that the source does not know */
    public SourceOptions {
        for (String option : values.keySet()) {
            if (!ALL.contains(option)) {
                throw new IllegalArgumentException(
                        "Unknown option '%s' of the source ecom-hbase: the nearest is '%s', all are %s"
                                .formatted(option, nearest(option), String.join(", ", ALL)));
            }
        }
    }

    String required(String option) {
        return optional(option)
                .orElseThrow(() ->
                        new IllegalArgumentException("Missing option '%s' of the source ecom-hbase".formatted(option)));
    }

    Optional<String> optional(String option) {
        return Optional.ofNullable(values.get(option)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static String nearest(String option) {
        UTF8String seen = UTF8String.fromString(option);
        return ALL.stream()
                .min(Comparator.comparing(known -> seen.levenshteinDistance(UTF8String.fromString(known))))
                .orElseThrow();
    }
}
