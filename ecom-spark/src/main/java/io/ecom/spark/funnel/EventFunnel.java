package io.ecom.spark.funnel;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;

import com.google.common.collect.ImmutableList;
import io.ecom.analytics.funnel.FunnelState;
import io.ecom.analytics.funnel.WindowFunnel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A window funnel over events in a dataset, by user, by session or by whatever has them. Immutable.
 *
 * <pre>{@code
 * EventFunnel.within(Duration.ofDays(7), "time")
 *     .step("view", col("type").equalTo("product_detail"))
 *     .step("order", col("type").equalTo("order"))
 *     .dropped(events, "user_id", Instant.parse("2026-11-01T00:00:00Z"))
 * }</pre>
 */
public final class EventFunnel {
    private final Duration window;
    private final Column time;
    private final List<String> names;
    private final List<Column> conditions;

    private EventFunnel(Duration window, Column time, List<String> names, List<Column> conditions) {
        this.window = window;
        this.time = time;
        this.names = names;
        this.conditions = conditions;
    }

    /**
     * A funnel without any step yet.
     *
     * @param window how long after its first event a way may still go on, this instant included
     * @param time the column of the events' times, {@code timestamp_ntz}
     */
    public static EventFunnel within(Duration window, String time) {
        return new EventFunnel(window, col(time), List.of(), List.of());
    }

    /** The same funnel with one more step; an event is of every step whose condition it meets. */
    public EventFunnel step(String name, Column condition) {
        return new EventFunnel(
                window,
                time,
                ImmutableList.<String>builder().addAll(names).add(name).build(),
                ImmutableList.<Column>builder()
                        .addAll(conditions)
                        .add(condition)
                        .build());
    }

    /**
     * The aggregate for a {@code groupBy} of one's own: a struct of level, state and reached.
     *
     * @see WindowFunnelAggregator
     * @throws IllegalArgumentException when the funnel has no step
     */
    public Column windowFunnel(Instant known) {
        return WindowFunnelAggregator.function(new WindowFunnel(names.size(), window), known)
                .apply(time, array(conditions.toArray(Column[]::new)));
    }

    /**
     * A row for each key that has begun: the key, level, state, step (the last one reached) and since (when).
     *
     * @param known the instant up to which all events are known
     */
    public Dataset<Row> outcomes(Dataset<Row> events, String key, Instant known) {
        return events.groupBy(key)
                .agg(windowFunnel(known).as("path"))
                .filter(col("path.level").gt(0))
                .select(
                        col(key),
                        col("path.level"),
                        col("path.state"),
                        element_at(steps(), col("path.level")).as("step"),
                        element_at(col("path.reached"), col("path.level")).as("since"));
    }

    /** Who dropped: {@link #outcomes} of those who did, with the step that they missed. */
    public Dataset<Row> dropped(Dataset<Row> events, String key, Instant known) {
        return outcomes(events, key, known)
                .filter(col("state").equalTo(FunnelState.DROPPED.name()))
                .withColumn("missed", element_at(steps(), col("level").plus(1)));
    }

    private Column steps() {
        return array(names.stream().map(name -> lit(name)).toArray(Column[]::new));
    }
}
