package io.ecom.examples.question;

import io.ecom.model.result.ResultTable;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A question that several engines answer in the same form.
 *
 * @param name the question's
 * @param table the form of the answer
 * @param engines how each engine answers, by its name
 */
public record Question<R extends Record>(String name, ResultTable<R> table, Map<String, Engine<R>> engines) {
    /**
     * How one engine answers.
     *
     * @param spentBefore the time that the engine took for it in an earlier stage
     */
    public record Engine<R extends Record>(Supplier<List<R>> answer, Duration spentBefore) {}

    public Question {
        engines = Collections.unmodifiableMap(new LinkedHashMap<>(engines));
    }

    public static <R extends Record> Question<R> of(Class<R> rowType) {
        ResultTable<R> table = ResultTable.of(rowType);
        return new Question<>(table.name(), table, Map.of());
    }

    /** The same question with one more engine that answers it. */
    public Question<R> by(String engine, Supplier<List<R>> answer) {
        return by(engine, answer, Duration.ZERO);
    }

    /** The same question with one more engine, which worked on it before. */
    public Question<R> by(String engine, Supplier<List<R>> answer, Duration spentBefore) {
        Map<String, Engine<R>> all = new LinkedHashMap<>(engines);
        all.put(engine, new Engine<>(answer, spentBefore));
        return new Question<>(name, table, all);
    }
}
