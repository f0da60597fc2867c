package io.ecom.analytics.insight;

import io.ecom.analytics.incident.Incidents;
import io.ecom.model.insight.Statement;
import java.util.List;

/** Looks for one kind of thing worth saying. */
interface Insight {
    /**
     * The chance that an insight says something of a shop where all is alike: with some fifteen of them about one report in
     * seventy has a sentence too many.
     */
    double FALSE_ALARM = Incidents.FALSE_ALARM;

    Found in(Evidence evidence);

    /**
     * What was found.
     *
     * @param comparisons how many were made for it
     */
    record Found(long comparisons, List<Statement> statements) {
        static final Found NOTHING = new Found(0, List.of());

        public Found {
            statements = List.copyOf(statements);
        }

        static Found one(long comparisons, Statement statement) {
            return new Found(comparisons, List.of(statement));
        }

        static Found none(long comparisons) {
            return new Found(comparisons, List.of());
        }
    }
}
