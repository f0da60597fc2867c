package io.ecom.analytics.check;

import io.ecom.analytics.answer.Answers;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A mistake that is the right analysis of records told wrong.
 *
 * @param open columns that it leaves open, in whatever table
 * @param retelling how somebody tells the records who makes it, given the right tables
 */
record RetoldMistake(String sentence, Set<String> tables, Set<String> open, Function<RightTables, Retelling> retelling)
        implements Mistake {
    static RetoldMistake of(String sentence, Set<String> tables, Retelling retelling) {
        return new RetoldMistake(sentence, tables, Set.of(), right -> retelling);
    }

    @Override
    public Attempt attempt(RightTables right, Supplier<Answers> answers) {
        return new Retold(answers.get(), retelling.apply(right), open);
    }
}
