package io.ecom.spark.funnel;

import io.ecom.analytics.funnel.FunnelPath;
import io.ecom.analytics.funnel.WindowFunnel;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Aggregator;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import scala.collection.Seq;

/**
 * How far the events of a group come on the way of a {@link WindowFunnel}.
 *
 * <p>Takes {@code time TIMESTAMP_NTZ} and {@code steps ARRAY<BOOLEAN>}, which steps the event is; an event without a time, or of
 * no step, does nothing. Gives {@code level INT}, {@code state STRING}, a name of {@link
 * io.ecom.analytics.funnel.FunnelState}, and {@code reached ARRAY<TIMESTAMP_NTZ>}, the earliest instant of each step reached. A
 * task holds the times of one group's steps, 8 bytes each.
 */
public final class WindowFunnelAggregator extends Aggregator<Row, StepTimes, Row> {
    private static final long serialVersionUID = 1;
    private static final StructType EVENT = StructType.fromDDL("time TIMESTAMP_NTZ, steps ARRAY<BOOLEAN>");
    private static final StructType OUTCOME =
            StructType.fromDDL("level INT, state STRING, reached ARRAY<TIMESTAMP_NTZ>");

    private final WindowFunnel funnel;
    private final long known;

    private WindowFunnelAggregator(WindowFunnel funnel, Instant known) {
        this.funnel = funnel;
        this.known = known.toEpochMilli();
    }

    /**
     * The aggregate as a function of time and steps, to be called or registered for SQL.
     *
     * @param known the instant up to which all events are known: it decides whose window is not over yet
     */
    public static UserDefinedFunction function(WindowFunnel funnel, Instant known) {
        return functions.udaf(new WindowFunnelAggregator(funnel, known), Encoders.row(EVENT));
    }

    @Override
    public StepTimes zero() {
        return new StepTimes(funnel.steps());
    }

    @Override
    public StepTimes reduce(StepTimes times, Row event) {
        if (!event.isNullAt(0) && !event.isNullAt(1)) {
            long time = event.<LocalDateTime>getAs(0).toInstant(ZoneOffset.UTC).toEpochMilli();
            Seq<Boolean> steps = event.getAs(1);
            for (int step = 0; step < steps.length(); step++) {
                if (Boolean.TRUE.equals(steps.apply(step))) {
                    times.add(step, time);
                }
            }
        }
        return times;
    }

    @Override
    public StepTimes merge(StepTimes times, StepTimes others) {
        times.addAll(others);
        return times;
    }

    @Override
    public Row finish(StepTimes times) {
        FunnelPath path = funnel.match(times.ofSteps());
        Object[] reached = new Object[path.level()];
        for (int step = 0; step < reached.length; step++) {
            reached[step] = LocalDateTime.ofInstant(Instant.ofEpochMilli(path.reachedAt(step)), ZoneOffset.UTC);
        }
        return RowFactory.create(path.level(), path.state(known).name(), reached);
    }

    @Override
    public Encoder<StepTimes> bufferEncoder() {
        return Encoders.javaSerialization(StepTimes.class);
    }

    @Override
    public Encoder<Row> outputEncoder() {
        return Encoders.row(OUTCOME);
    }
}
