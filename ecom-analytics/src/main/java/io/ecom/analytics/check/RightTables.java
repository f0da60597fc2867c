package io.ecom.analytics.check;

import io.ecom.analytics.answer.Answer;
import io.ecom.analytics.answer.Answers;
import io.ecom.model.result.DataQuality;
import io.ecom.model.result.ResultTable;
import io.ecom.model.result.TextTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The right tables, in the order in which they are usually read. */
final class RightTables {
    private final Map<String, Answer<?>> answers = new LinkedHashMap<>();

    private RightTables(List<Answer<?>> all) {
        all.forEach(answer -> answers.put(answer.table().name(), answer));
    }

    static RightTables of(Answers answers, List<DataQuality> quality) {
        List<Answer<?>> all = new ArrayList<>(answers.all());
        all.add(new Answer<>(ResultTable.of(DataQuality.class), quality));
        return new RightTables(all);
    }

    Iterable<Answer<?>> all() {
        return answers.values();
    }

    /** The rows of a table, whose type the caller knows. */
    @SuppressWarnings("unchecked")
    <R extends Record> List<R> rows(ResultTable<R> table) {
        return (List<R>) answers.get(table.name()).rows();
    }

    TextTable text(String name) {
        return text(answers.get(name));
    }

    static <R extends Record> TextTable text(Answer<R> answer) {
        return TextTable.of(answer.table(), answer.rows());
    }
}
