package io.ecom.viz.chart;

import io.ecom.viz.Numbers;
import tech.tablesaw.api.Table;

/** The laws of a shop's data that a data set breaks. */
public record LawList() implements Listing {
    private static final String BROKEN = "broken";

    @Override
    public String id() {
        return "laws";
    }

    @Override
    public String title() {
        return "Laws";
    }

    @Override
    public String question() {
        return "Could the data have happened?";
    }

    @Override
    public String table() {
        return "laws";
    }

    @Override
    public WithoutData withoutData() {
        return WithoutData.IS_LEFT_OUT;
    }

    @Override
    public Table digest(Table data) {
        return data.where(data.numberColumn(BROKEN).isGreaterThan(0)).sortDescendingOn(BROKEN);
    }

    @Override
    public String nothing() {
        return "No law is broken.";
    }

    @Override
    public String caption(Table data) {
        int checked = data.where(data.numberColumn("checked").isGreaterThan(0)).rowCount();
        return "%s of %s laws that the data lets one look at are broken."
                .formatted(Numbers.whole(digest(data).rowCount()), Numbers.whole(checked));
    }
}
