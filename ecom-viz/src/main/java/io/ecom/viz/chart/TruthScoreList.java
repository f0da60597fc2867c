package io.ecom.viz.chart;

import io.ecom.viz.Numbers;
import tech.tablesaw.api.Table;

/** What was planted in generated data beside what the analyses found of it. */
public record TruthScoreList() implements Listing {
    @Override
    public String id() {
        return "truth-score";
    }

    @Override
    public String title() {
        return "Truth score";
    }

    @Override
    public String question() {
        return "How much of what was planted in this data do the analyses find?";
    }

    @Override
    public String table() {
        return "truth_score";
    }

    @Override
    public WithoutData withoutData() {
        return WithoutData.IS_LEFT_OUT;
    }

    @Override
    public Table digest(Table data) {
        return data;
    }

    @Override
    public String nothing() {
        return "Nothing was planted.";
    }

    @Override
    public String caption(Table data) {
        return "%s measures of %s analyses: a value of 1 means that all of it was found."
                .formatted(
                        Numbers.whole(data.rowCount()),
                        Numbers.whole(data.stringColumn("analysis").countUnique()));
    }
}
