package io.ecom.viz.chart;

import io.ecom.viz.Label;
import io.ecom.viz.Numbers;
import io.ecom.viz.Plot;
import java.util.List;
import tech.tablesaw.api.Table;

/** The share of users and of revenue by age. */
public record AgeGroups() implements Chart {
    @Override
    public String id() {
        return "age-groups";
    }

    @Override
    public String title() {
        return "Age";
    }

    @Override
    public String question() {
        return "Which generation does the shop live on?";
    }

    @Override
    public String table() {
        return "age_groups";
    }

    @Override
    public Plot draw(Table data) {
        Table known = occurring(data);
        List<String> groups = known.stringColumn("age_group").asList().stream()
                .map(group -> Label.words(group).replace('-', '\u2013'))
                .toList();
        return new PairedShares(
                        groups,
                        "users",
                        known.numberColumn("users").asDoubleArray(),
                        "revenue",
                        known.numberColumn("revenue").asDoubleArray())
                .draw();
    }

    @Override
    public String caption(Table data) {
        double revenue = data.numberColumn("revenue").sum();
        double users = data.numberColumn("users").sum();
        if (revenue == 0) {
            return "Nobody has bought yet.";
        }
        Table top = data.sortDescendingOn("revenue");
        return "Users aged %s bring the most: %s of the revenue, being %s of the users."
                .formatted(
                        top.stringColumn("age_group").get(0).replace('_', ' ').replace('-', '\u2013'),
                        Numbers.percent(top.numberColumn("revenue").getDouble(0) / revenue),
                        Numbers.percent(top.numberColumn("users").getDouble(0) / users));
    }

    /** Groups that hold somebody; all of them when nobody is anywhere. */
    private static Table occurring(Table data) {
        Table held = data.where(data.numberColumn("users").isGreaterThan(0));
        return held.isEmpty() ? data : held;
    }
}
