package io.ecom.analytics.answer;

import io.ecom.analytics.stat.Interval;
import io.ecom.analytics.stat.Statistic;
import io.ecom.analytics.stat.Wilson;
import io.ecom.model.Session;
import io.ecom.model.result.Ratio;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How many sessions there are and how many of them converted. */
final class Tally {
    private long sessions;
    private long converted;

    void add(Session session) {
        sessions++;
        converted += session.converted() ? 1 : 0;
    }

    long sessions() {
        return sessions;
    }

    long converted() {
        return converted;
    }

    @Nullable
    BigDecimal rate() {
        return Ratio.of(converted, sessions).rounded();
    }

    @Nullable
    BigDecimal low() {
        return sessions == 0 ? null : Statistic.rounded(interval().low());
    }

    @Nullable
    BigDecimal high() {
        return sessions == 0 ? null : Statistic.rounded(interval().high());
    }

    private Interval interval() {
        return Wilson.interval(converted, sessions);
    }
}
