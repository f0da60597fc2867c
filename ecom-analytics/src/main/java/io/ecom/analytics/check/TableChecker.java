package io.ecom.analytics.check;

import com.google.common.collect.Lists;
import io.ecom.analytics.answer.Answer;
import io.ecom.analytics.answer.Answers;
import io.ecom.model.load.FanOut;
import io.ecom.model.result.DataQuality;
import io.ecom.model.result.ForeignCsv;
import io.ecom.model.result.ResultTable;
import io.ecom.model.result.TextTable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Checks result tables that somebody made of a data set against the right ones.
 *
 * <p>It hears the data set once for the right answers and, when a table differs, again for the mistakes that could be
 * behind it, a few at a time. One thread's.
 */
public final class TableChecker {
    /** How many mistakes are tried in one hearing; each holds its own sums of the data set. */
    private static final int AT_ONCE = 4;

    private final Replay data;
    private final Supplier<Answers> answers;
    private final List<ZoneId> zones;

    /**
     * @param answers gives answers that have heard nothing yet, with the options that the tables were made with
     * @param zones whose clocks may have been taken for UTC
     */
    public TableChecker(Replay data, Supplier<Answers> answers, List<ZoneId> zones) {
        this.data = data;
        this.answers = answers;
        this.zones = List.copyOf(zones);
    }

    /** Every table that there is a right answer to, in the order in which they are usually read. */
    public List<TableCheck> check(Path folder, Strictness strictness) {
        Answers heard = answers.get();
        List<DataQuality> quality = data.to(heard);
        RightTables right = RightTables.of(heard, quality);
        List<TableCheck> checks = new ArrayList<>();
        Map<String, Wrong> wrong = new LinkedHashMap<>();
        for (Answer<?> answer : right.all()) {
            checks.add(check(answer, folder, strictness, wrong));
        }
        Map<String, List<String>> mistakes = explain(wrong, right);
        checks.replaceAll(check -> check.because(mistakes.getOrDefault(check.table(), List.of())));
        return checks;
    }

    private static <R extends Record> TableCheck check(
            Answer<R> answer, Path folder, Strictness strictness, Map<String, Wrong> wrong) {
        String name = answer.table().name();
        Path file = ForeignCsv.find(folder, name).orElse(null);
        if (file == null) {
            return TableCheck.missing(name);
        }
        try {
            TextTable found = ForeignCsv.read(file);
            Difference difference = Comparison.of(answer.table())
                    .firstDifference(found, RightTables.text(answer))
                    .orElse(null);
            if (difference != null) {
                wrong.put(name, new Wrong(answer.table(), found));
                return TableCheck.differs(name, difference);
            }
            return strictness
                    .firstDifference(file, answer.csv())
                    .map(bytes -> TableCheck.differs(name, bytes))
                    .orElseGet(() -> TableCheck.ok(name));
        } catch (IllegalArgumentException | UncheckedIOException e) {
            return TableCheck.unreadable(name, String.valueOf(e.getMessage()));
        }
    }

    /** For each wrong table the mistakes of the first round in which any explains it. */
    private Map<String, List<String>> explain(Map<String, Wrong> wrong, RightTables right) {
        Map<String, List<String>> mistakes = new LinkedHashMap<>();
        Map<String, Wrong> open = new LinkedHashMap<>(wrong);
        for (List<Mistake> round : Mistakes.rounds(zones)) {
            List<Mistake> possible = round.stream()
                    .filter(mistake -> mistake.tables().stream().anyMatch(open::containsKey))
                    .toList();
            for (List<Mistake> some : Lists.partition(possible, AT_ONCE)) {
                tryThem(some, open, right, mistakes);
            }
            mistakes.keySet().forEach(open::remove);
        }
        return mistakes;
    }

    private void tryThem(
            List<Mistake> some, Map<String, Wrong> open, RightTables right, Map<String, List<String>> mistakes) {
        List<Attempt> attempts =
                some.stream().map(mistake -> mistake.attempt(right, answers)).toList();
        if (some.stream().anyMatch(Mistake::hearsRecords)) {
            data.to(new FanOut(List.copyOf(attempts)));
        }
        for (int i = 0; i < some.size(); i++) {
            for (String name : some.get(i).tables()) {
                Wrong table = open.get(name);
                if (table != null && attempts.get(i).explains(table.shape(), table.found())) {
                    mistakes.computeIfAbsent(name, key -> new ArrayList<>())
                            .add(some.get(i).sentence());
                }
            }
        }
    }

    private record Wrong(ResultTable<?> shape, TextTable found) {}
}
