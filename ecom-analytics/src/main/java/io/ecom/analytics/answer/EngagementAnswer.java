package io.ecom.analytics.answer;

import io.ecom.analytics.stat.Correlation;
import io.ecom.analytics.stat.Interval;
import io.ecom.analytics.stat.Statistic;
import io.ecom.model.result.Engagement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** How closely each of three measures of visiting goes with each of three measures of buying; nine rows always. */
final class EngagementAnswer {
    private static final List<Metric> VISITING = List.of(
            new Metric("sessions", UserLedger.Entry::sessions),
            new Metric("page_views", UserLedger.Entry::pageViews),
            new Metric("session_seconds", UserLedger.Entry::sessionSeconds));

    private static final List<Metric> BUYING = List.of(
            new Metric("orders", UserLedger.Entry::orders),
            new Metric("revenue", UserLedger.Entry::revenue),
            new Metric("converted_sessions", UserLedger.Entry::convertedSessions));

    private EngagementAnswer() {}

    static Answer<Engagement> of(UserLedger users) {
        List<UserLedger.Entry> all = users.byId();
        List<Engagement> rows = new ArrayList<>();
        for (Metric x : VISITING) {
            for (Metric y : BUYING) {
                rows.add(row(x, y, all));
            }
        }
        return Answer.of(Engagement.class, rows);
    }

    private static Engagement row(Metric x, Metric y, List<UserLedger.Entry> users) {
        long[] visiting = users.stream().mapToLong(x.of).toArray();
        long[] buying = users.stream().mapToLong(y.of).toArray();
        double pearson = Correlation.pearson(visiting, buying);
        double spearman = Correlation.spearman(visiting, buying);
        Optional<Interval> interval = Correlation.interval(pearson, users.size());
        return new Engagement(
                x.name,
                y.name,
                users.size(),
                Statistic.rounded(pearson),
                Statistic.rounded(spearman),
                end(interval, Interval::low),
                end(interval, Interval::high));
    }

    private static @Nullable BigDecimal end(Optional<Interval> interval, ToDoubleFunction<Interval> end) {
        return interval.map(found -> Statistic.rounded(end.applyAsDouble(found)))
                .orElse(null);
    }

    /** A figure of each user; amounts in cents. */
    private record Metric(String name, ToLongFunction<UserLedger.Entry> of) {}
}
