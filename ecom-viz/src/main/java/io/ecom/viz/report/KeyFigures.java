package io.ecom.viz.report;

import io.ecom.viz.Html;
import io.ecom.viz.Numbers;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/** The tiles of the first screen: each key figure of the last 30 days with its change against the 30 days before. */
final class KeyFigures {
    private KeyFigures() {}

    static Html of(Table summary) {
        Html html = new Html().open("dl", "class", "tiles");
        for (int i = 0; i < summary.rowCount(); i++) {
            tile(html, summary, i);
        }
        return html.closeLine();
    }

    private static void tile(Html html, Table summary, int row) {
        String metric = summary.stringColumn("metric").get(row);
        html.open("div", "class", "tile");
        html.leaf("dt", name(metric));
        html.leaf("dd", figure(metric, summary.doubleColumn("value"), row), "class", "value");
        DoubleColumn change = summary.doubleColumn("change");
        html.open("dd", "class", "change");
        if (change.isMissing(row)) {
            html.leaf("span", "no figure before", "class", "before");
        } else {
            double by = change.getDouble(row);
            html.leaf("span", Numbers.change(by), "class", by < 0 ? "down" : by > 0 ? "up" : "same");
            html.leaf("span", "from " + figure(metric, summary.doubleColumn("previous"), row), "class", "before");
        }
        html.close().closeLine();
    }

    private static String figure(String metric, DoubleColumn values, int row) {
        if (values.isMissing(row)) {
            return "\u2013";
        }
        double value = values.getDouble(row);
        if (metric.endsWith("_share") || metric.endsWith("_rate")) {
            return Numbers.percent(value);
        }
        return metric.startsWith("average") ? Numbers.money(value) : Numbers.whole(value);
    }

    private static String name(String metric) {
        return switch (metric) {
            case "net_revenue" -> "Net revenue";
            case "average_order_value" -> "Average order";
            case "repeat_buyer_share" -> "Repeat buyers";
            case "conversion_rate" -> "Conversion rate";
            default ->
                metric.isEmpty()
                        ? metric
                        : Character.toUpperCase(metric.charAt(0))
                                + metric.substring(1).replace('_', ' ');
        };
    }
}
