package io.ecom.analytics.answer;

import com.google.common.primitives.ImmutableLongArray;
import io.ecom.analytics.stat.Statistic;
import io.ecom.model.Codes;
import io.ecom.model.PageView;
import io.ecom.model.Session;
import io.ecom.model.Transaction;
import io.ecom.model.load.RecordSink;
import io.ecom.model.result.FunnelStep;
import io.ecom.model.result.Ratio;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The funnel straight from its definition: every first event is tried, and from it each step takes the earliest event
 * that is not before the former one.
 *
 * <p>The first three steps need no transaction and are settled with the session; only the sessions that reach the third
 * are kept until the transactions come.
 */
final class FunnelAnswer implements RecordSink {
    private static final List<String> STEPS = List.of("product_view", "cart", "checkout", "purchase");
    private static final List<String> PAGE_TYPES = List.of(Codes.PRODUCT_DETAIL, Codes.CART, Codes.CHECKOUT);

    private final long windowMillis;
    private final long[] reached = new long[STEPS.size()];
    private final List<ImmutableLongArray.Builder> gaps = new ArrayList<>();
    private final Map<String, List<TreeSet<Long>>> waiting = new HashMap<>();

    FunnelAnswer(Duration window) {
        this.windowMillis = window.toMillis();
        STEPS.forEach(step -> gaps.add(ImmutableLongArray.builder()));
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
        for (int last = 0; last < PAGE_TYPES.size(); last++) {
            settle(events, last);
        }
        if (earliest(events, PAGE_TYPES.size() - 1) < Long.MAX_VALUE) {
            waiting.put(session.sessionId(), events);
        }
    }

    @Override
    public void transaction(Transaction transaction) {
        List<TreeSet<Long>> events = waiting.get(transaction.sessionId());
        if (events != null) {
            events.get(STEPS.size() - 1).add(transaction.timestamp().toEpochMilli());
        }
    }

    Answer<FunnelStep> answer() {
        waiting.values().forEach(events -> settle(events, STEPS.size() - 1));
        waiting.clear();
        List<FunnelStep> rows = new ArrayList<>();
        for (int step = 0; step < STEPS.size(); step++) {
            rows.add(new FunnelStep(
                    STEPS.get(step),
                    reached[step],
                    Ratio.of(reached[step], reached[0]).rounded(),
                    step == 0
                            ? null
                            : Ratio.of(reached[step], reached[step - 1]).rounded(),
                    Statistic.rounded(medianSeconds(gaps.get(step).build().toArray()))));
        }
        return Answer.of(FunnelStep.class, rows);
    }

    private static double medianSeconds(long[] millis) {
        Arrays.sort(millis);
        int count = millis.length;
        return count == 0 ? Double.NaN : (millis[(count - 1) / 2] + millis[count / 2]) / 2.0 / 1000;
    }

    private void settle(List<TreeSet<Long>> events, int last) {
        long time = earliest(events, last);
        if (time == Long.MAX_VALUE) {
            return;
        }
        reached[last]++;
        if (last > 0) {
            gaps.get(last).add(time - events.get(last - 1).floor(time));
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
}
