package io.ecom.viz.chart;

import io.ecom.viz.Frame;
import io.ecom.viz.Plot;
import java.util.List;
import tech.tablesaw.api.Table;

/** The conversion rate by the number of page views of a session, with its 95 % interval. */
public record ConversionByDepth() implements Chart {
    @Override
    public String id() {
        return "conversion-by-depth";
    }

    @Override
    public String title() {
        return "Conversion by depth of the visit";
    }

    @Override
    public String question() {
        return "How much does a session have to see before it converts?";
    }

    @Override
    public String table() {
        return "conversion_by_depth";
    }

    /** The ranges that hold a session. */
    @Override
    public Table data(Table table) {
        return table.where(table.numberColumn("rate").isNotMissing());
    }

    @Override
    public Plot draw(Table data) {
        List<String> views = views(data);
        var axis = Frame.places(views);
        axis.put("title", Frame.attributes("text", "Page views of the session"));
        axis.put("range", List.of(-0.5, views.size() - 0.5));
        return new Rates(views, data).inColumns(axis);
    }

    @Override
    public String caption(Table data) {
        return new Rates(views(data).stream().map(v -> v + " page views").toList(), data).caption();
    }

    private static List<String> views(Table data) {
        return data.stringColumn("page_views").asList().stream()
                .map(views -> views.replace('-', '\u2013'))
                .toList();
    }
}
