package io.ecom.analytics.answer;

import static io.ecom.model.result.FunnelStep.PAGE_TYPES;
import static io.ecom.model.result.FunnelStep.STEPS;

import io.ecom.model.PageView;
import io.ecom.model.Session;
import io.ecom.model.Transaction;
import io.ecom.model.load.RecordSink;
import io.ecom.model.result.FunnelBreakdown;
import io.ecom.model.result.FunnelStep;
import io.ecom.model.result.Ratio;
import io.ecom.model.result.Utf8Order;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The funnel straight from its definition: every first event is tried, and from it each step takes the earliest event
 * that is not before the former one.
 *
 * <p>The first three steps need no transaction and are settled with the session; only the sessions that reach the third
 * are kept until the transactions come.
 */
final class FunnelAnswer implements RecordSink {
    private static final int LAST = STEPS.size() - 1;

    private final long windowMillis;
    private final FunnelCounts all = new FunnelCounts(STEPS.size());
    private final Map<String, TreeMap<String, FunnelCounts>> dimensions = new LinkedHashMap<>();
    private final Map<String, Path> waiting = new HashMap<>();

    FunnelAnswer(Duration window) {
        this.windowMillis = window.toMillis();
        dimensions.put("device", new TreeMap<>(Utf8Order.FIRST_MISSING));
        dimensions.put("referrer", new TreeMap<>(Utf8Order.FIRST_MISSING));
    }

    @Override
    public void session(Session session) {
        List<TreeSet<Long>> events = new ArrayList<>();
        STEPS.forEach(step -> events.add(new TreeSet<>()));
        for (PageView view : session.pageViews()) {
            int step = PAGE_TYPES.indexOf(view.pageType());
            if (step >= 0) {
                events.get(step).add(view.timestamp().toEpochMilli());
            }
        }
        Path path = new Path(
                events,
                List.of(all, counts("device", session.device().type()), counts("referrer", session.referrer())));
        for (int step = 0; step < LAST; step++) {
            settle(path, step);
        }
        if (earliest(events, LAST - 1) < Long.MAX_VALUE) {
            waiting.put(session.sessionId(), path);
        }
    }

    @Override
    public void transaction(Transaction transaction) {
        Path path = waiting.get(transaction.sessionId());
        if (path != null) {
            path.events.get(LAST).add(transaction.timestamp().toEpochMilli());
        }
    }

    Answer<FunnelStep> steps() {
        settleWaiting();
        List<FunnelStep> rows = new ArrayList<>();
        for (int step = 0; step <= LAST; step++) {
            rows.add(new FunnelStep(
                    STEPS.get(step),
                    all.reached(step),
                    Ratio.of(all.reached(step), all.reached(0)).rounded(),
                    step == 0
                            ? null
                            : Ratio.of(all.reached(step), all.reached(step - 1)).rounded(),
                    all.medianSeconds(step)));
        }
        return Answer.of(FunnelStep.class, rows);
    }

    Answer<FunnelBreakdown> breakdown() {
        settleWaiting();
        List<FunnelBreakdown> rows = new ArrayList<>();
        dimensions.forEach((dimension, values) -> values.forEach((value, counts) -> {
            for (int step = 0; step <= LAST; step++) {
                rows.add(new FunnelBreakdown(
                        dimension,
                        value,
                        STEPS.get(step),
                        counts.reached(step),
                        Ratio.of(counts.reached(step), counts.reached(0)).rounded(),
                        counts.medianSeconds(step)));
            }
        }));
        return Answer.of(FunnelBreakdown.class, rows);
    }

    private FunnelCounts counts(String dimension, @Nullable String value) {
        return dimensions.get(dimension).computeIfAbsent(value, key -> new FunnelCounts(STEPS.size()));
    }

    private synchronized void settleWaiting() {
        waiting.values().forEach(path -> settle(path, LAST));
        waiting.clear();
    }

    private void settle(Path path, int step) {
        long time = earliest(path.events, step);
        if (time < Long.MAX_VALUE) {
            if (step == 0) {
                path.counts.forEach(FunnelCounts::begin);
            } else {
                long gap = time - path.events.get(step - 1).floor(time);
                path.counts.forEach(counts -> counts.add(step, gap));
            }
        }
    }

    /** The earliest instant at which steps 0 to {@code last} are all done within the window, or MAX_VALUE. */
    private long earliest(List<TreeSet<Long>> events, int last) {
        long earliest = Long.MAX_VALUE;
        for (long first : events.get(0)) {
            Long at = first;
            for (int step = 1; step <= last && at != null; step++) {
                at = events.get(step).ceiling(at);
            }
            if (at != null && at - first <= windowMillis) {
                earliest = Math.min(earliest, at);
            }
        }
        return earliest;
    }

    /** A session's events by step, in milliseconds, and where it counts. */
    private record Path(List<TreeSet<Long>> events, List<FunnelCounts> counts) {}
}
