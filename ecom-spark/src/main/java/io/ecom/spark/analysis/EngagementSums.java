package io.ecom.spark.analysis;

import io.ecom.analytics.stat.Moments;
import java.io.Serializable;
import java.util.Arrays;
import org.apache.spark.sql.Row;

/** The sums that the correlations of engagement are made of; each task has its own. */
final class EngagementSums implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int VISITING = EngagementAnalysis.VISITING.size();
    private static final int BUYING = EngagementAnalysis.BUYING.size();

    private final Moments[] values = moments();
    private final Moments[] ranks = moments();

    /** Takes a user: all values, then all ranks. */
    EngagementSums add(Row user) {
        add(values, user, 0);
        add(ranks, user, VISITING + BUYING);
        return this;
    }

    EngagementSums merge(EngagementSums other) {
        for (int i = 0; i < values.length; i++) {
            values[i].add(other.values[i]);
            ranks[i].add(other.ranks[i]);
        }
        return this;
    }

    Moments values(int visiting, int buying) {
        return values[visiting * BUYING + buying];
    }

    Moments ranks(int visiting, int buying) {
        return ranks[visiting * BUYING + buying];
    }

    private static void add(Moments[] moments, Row user, int from) {
        for (int x = 0; x < VISITING; x++) {
            for (int y = 0; y < BUYING; y++) {
                moments[x * BUYING + y].add(user.getLong(from + x), user.getLong(from + VISITING + y));
            }
        }
    }

    private static Moments[] moments() {
        Moments[] moments = new Moments[VISITING * BUYING];
        Arrays.setAll(moments, i -> new Moments());
        return moments;
    }
}
