package io.ecom.model.admission;

import java.util.Set;

/** What admission says of a raw record. */
public sealed interface Verdict {
    /**
     * The record is let in.
     *
     * @param record the value, repaired where needed
     * @param repairs the rules whose repairs it needed
     */
    record Admitted(Record record, Set<Rule> repairs) implements Verdict {
        public Admitted {
            repairs = Set.copyOf(repairs);
        }
    }

    /** An earlier record is the same; it stays and this one is passed over. */
    record Repeated() implements Verdict {}

    /**
     * The record is quarantined.
     *
     * @param reason one sentence with the value seen
     */
    record Rejected(Rule rule, String reason) implements Verdict {}
}
