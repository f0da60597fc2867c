package io.ecom.examples.stage;

import com.google.common.base.Throwables;
import io.ecom.examples.question.Question;
import io.ecom.model.result.Reconciliation;
import io.ecom.model.result.ResultCsv;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks every engine every question that it can answer and compares the answers in their canonical form. */
public record ReconcileStage(List<Question<?>> questions) {
    private static final int AT_ONCE = 2;
    private static final Logger LOG = LoggerFactory.getLogger(ReconcileStage.class);

    /**
     * All answers side by side.
     *
     * @param differences for each question whose engines disagree, a sentence with the first difference
     */
    public record Reconciled(List<Reconciliation> rows, List<String> differences) {
        public boolean agrees() {
            return rows.stream().allMatch(Reconciliation::agrees);
        }

        public long questions() {
            return rows.stream().map(Reconciliation::question).distinct().count();
        }
    }

    public Reconciled run() {
        List<Question<?>> sorted =
                questions.stream().sorted(Comparator.comparing(Question::name)).toList();
        List<Map<String, Given>> answers = SideBySide.run(
                AT_ONCE,
                sorted.stream()
                        .map(question -> (Supplier<Map<String, Given>>) () -> ask(question))
                        .toList());
        List<Reconciliation> rows = new ArrayList<>();
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            String question = sorted.get(i).name();
            String difference = firstDifference(question, answers.get(i));
            if (difference != null) {
                differences.add(difference);
            }
            answers.get(i)
                    .forEach((engine, given) -> rows.add(new Reconciliation(
                            question, engine, given.rows, given.digest(), difference == null, given.millis)));
        }
        return new Reconciled(rows, differences);
    }

    private static <R extends Record> Map<String, Given> ask(Question<R> question) {
        Map<String, Given> answers = new TreeMap<>();
        question.engines().forEach((name, engine) -> answers.put(name, ask(question, name, engine)));
        return answers;
    }

    private static <R extends Record> Given ask(Question<R> question, String name, Question.Engine<R> engine) {
        long begin = System.nanoTime();
        String text = null;
        Long rows = null;
        String failure = "";
        try {
            List<R> answer = engine.answer().get();
            text = ResultCsv.text(question.table(), answer);
            rows = (long) answer.size();
        } catch (RuntimeException e) {
            // One engine's failure is a finding; the other engines' answers still count.
            LOG.error("Question '{}' failed in {}", question.name(), name, e);
            failure = String.valueOf(Throwables.getRootCause(e).getMessage());
        }
        long millis = engine.spentBefore().toMillis() + (System.nanoTime() - begin) / 1_000_000;
        return new Given(text, rows, failure, millis);
    }

    private static @Nullable String firstDifference(String question, Map<String, Given> answers) {
        Map.Entry<String, Given> first = null;
        for (Map.Entry<String, Given> answer : answers.entrySet()) {
            if (answer.getValue().text == null) {
                return "Question '%s' failed in %s: %s".formatted(question, answer.getKey(), answer.getValue().failure);
            }
            if (first == null) {
                first = answer;
            } else if (!answer.getValue().text.equals(first.getValue().text)) {
                return Difference.sentence(
                        question, first.getKey(), first.getValue().text, answer.getKey(), answer.getValue().text);
            }
        }
        return null;
    }

    /** An engine's answer as text, or why there is none. */
    private record Given(@Nullable String text, @Nullable Long rows, String failure, long millis) {
        @Nullable
        String digest() {
            return text == null ? null : ResultCsv.digest(text);
        }
    }
}
