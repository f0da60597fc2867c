package io.ecom.analytics.check;

import io.ecom.analytics.answer.Answers;
import java.util.Set;
import java.util.function.Supplier;

/** What people usually do wrong. */
interface Mistake {
    /** What was done, such as {@code cancelled and returned orders are counted}. */
    String sentence();

    /** The tables in which it can be seen. */
    Set<String> tables();

    /**
     * Begins to make it.
     *
     * @param answers gives answers that have heard nothing yet
     */
    Attempt attempt(RightTables right, Supplier<Answers> answers);

    /** Whether it must hear the records; else the right tables are enough. */
    default boolean hearsRecords() {
        return true;
    }
}
