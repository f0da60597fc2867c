package io.ecom.viz.chart;

import io.ecom.viz.Numbers;
import tech.tablesaw.api.Table;

/** The quantities of a data set beside those of real shops and of a flat one. */
public record ScorecardList() implements Listing {
    @Override
    public String id() {
        return "scorecard";
    }

    @Override
    public String title() {
        return "Scorecard";
    }

    @Override
    public String question() {
        return "Does the data look like that of a real shop?";
    }

    @Override
    public String table() {
        return "scorecard";
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
        return "Nothing was reckoned.";
    }

    @Override
    public String caption(Table data) {
        double inside = count(data, "inside");
        double meant = inside + count(data, "outside") + count(data, "missing");
        return "%s of %s quantities whose band is meant for this data lie inside, two standard errors allowed."
                .formatted(Numbers.whole(inside), Numbers.whole(meant));
    }

    private static double count(Table data, String verdict) {
        return data.where(data.stringColumn("verdict").isEqualTo(verdict)).rowCount();
    }
}
