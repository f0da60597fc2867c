package io.ecom.viz.chart;

import io.ecom.viz.Numbers;
import tech.tablesaw.api.Table;

/** How far forecasts of customers' purchases were from what came, the naive one beside the model's. */
public record ClvForecastList() implements Listing {
    @Override
    public String id() {
        return "clv-forecast";
    }

    @Override
    public String title() {
        return "Forecasts put to the test";
    }

    @Override
    public String question() {
        return "Would the model have foreseen the half of the period that it was not shown?";
    }

    @Override
    public String table() {
        return "clv_forecast";
    }

    @Override
    public Table digest(Table data) {
        return data;
    }

    @Override
    public String nothing() {
        return "There is too little time to hold a part of it out.";
    }

    @Override
    public String caption(Table data) {
        return "%s customers came %s times; %s."
                .formatted(
                        Numbers.whole(data.longColumn("users").getLong(0)),
                        Numbers.whole(data.longColumn("actual").getLong(0)),
                        forecasts(data));
    }

    private static String forecasts(Table data) {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < data.rowCount(); row++) {
            text.append(text.isEmpty() ? "" : ", ")
                    .append(data.stringColumn("forecast").get(row))
                    .append(" expected ")
                    .append(Numbers.whole(data.doubleColumn("expected").getDouble(row)));
        }
        return text.toString();
    }
}
