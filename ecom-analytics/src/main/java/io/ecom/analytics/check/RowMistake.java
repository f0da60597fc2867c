package io.ecom.analytics.check;

import io.ecom.analytics.answer.Answers;
import io.ecom.model.result.TextTable;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A mistake that can be made with the right tables at hand, without hearing the records again.
 *
 * @param wrong for each table in which it can be seen, how it comes out
 */
record RowMistake(String sentence, Map<String, Function<RightTables, TextTable>> wrong) implements Mistake {
    @Override
    public Set<String> tables() {
        return wrong.keySet();
    }

    @Override
    public Attempt attempt(RightTables right, Supplier<Answers> answers) {
        return new Attempt() {
            @Override
            public TextTable table(String name) {
                return wrong.get(name).apply(right);
            }
        };
    }

    @Override
    public boolean hearsRecords() {
        return false;
    }
}
