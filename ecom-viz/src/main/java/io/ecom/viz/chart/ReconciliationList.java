package io.ecom.viz.chart;

import io.ecom.viz.Numbers;
import java.util.LinkedHashSet;
import java.util.List;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** The questions that several engines answered, and whether their answers are the same. */
public record ReconciliationList() implements Listing {
    @Override
    public String id() {
        return "reconciliation";
    }

    @Override
    public String title() {
        return "Reconciliation";
    }

    @Override
    public String question() {
        return "Do the engines give the same answers, to the cent?";
    }

    @Override
    public String table() {
        return "reconciliation";
    }

    /** A row for each question: who answered, and whether the answers are the same. */
    @Override
    public Table digest(Table data) {
        StringColumn questions = StringColumn.create("question");
        StringColumn engines = StringColumn.create("answered_by");
        StringColumn answers = StringColumn.create("answer");
        BooleanColumn agrees = BooleanColumn.create("agrees");
        for (String question : new LinkedHashSet<>(data.stringColumn("question").asList())) {
            Table its = data.where(data.stringColumn("question").isEqualTo(question));
            List<String> digests = its.stringColumn("digest").asList().stream()
                    .map(digest -> digest.isEmpty() ? "failed" : digest)
                    .distinct()
                    .toList();
            questions.append(question);
            engines.append(String.join(", ", its.stringColumn("engine").asList()));
            answers.append(String.join(" / ", digests));
            agrees.append(its.booleanColumn("agrees").countFalse() == 0);
        }
        return Table.create(data.name(), questions, engines, answers, agrees);
    }

    @Override
    public String nothing() {
        return "No question was put to two engines.";
    }

    @Override
    public String caption(Table data) {
        int asked = data.stringColumn("question").countUnique();
        Table agreed = data.where(data.booleanColumn("agrees").isTrue());
        int same = agreed.isEmpty() ? 0 : agreed.stringColumn("question").countUnique();
        return same == asked
                ? "All %s questions got the same answer from every engine that was asked."
                        .formatted(Numbers.whole(asked))
                : "%s of %s questions got different answers; equal digests mean equal answers."
                        .formatted(Numbers.whole(asked - same), Numbers.whole(asked));
    }
}
