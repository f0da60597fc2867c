package io.ecom.viz.chart;

import io.ecom.viz.Numbers;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;

/** The admission rules that met something, and what was done. */
public record DataQualityList() implements Listing {
    @Override
    public String id() {
        return "data-quality";
    }

    @Override
    public String title() {
        return "Data quality";
    }

    @Override
    public String question() {
        return "What was wrong with the input, and what was done about it?";
    }

    @Override
    public String table() {
        return "data_quality";
    }

    @Override
    public Table digest(Table data) {
        return data.where(data.numberColumn("records").isGreaterThan(0)).sortDescendingOn("records");
    }

    @Override
    public String nothing() {
        return "No rule met anything: every record came in as it was.";
    }

    @Override
    public String caption(Table data) {
        return "%s rules were applied; %s repairs were made and %s records quarantined."
                .formatted(
                        Numbers.whole(data.rowCount()),
                        Numbers.whole(records(data, "repaired")),
                        Numbers.whole(records(data, "quarantined")));
    }

    private static double records(Table data, String action) {
        NumericColumn<?> records =
                data.where(data.stringColumn("action").isEqualTo(action)).numberColumn("records");
        return records.isEmpty() ? 0 : records.sum();
    }
}
