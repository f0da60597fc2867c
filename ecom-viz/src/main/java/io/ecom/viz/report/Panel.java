package io.ecom.viz.report;

import io.ecom.viz.Html;
import io.ecom.viz.Plot;
import io.ecom.viz.Tables;
import io.ecom.viz.chart.Chart;
import io.ecom.viz.chart.Exhibit;
import io.ecom.viz.chart.Listing;
import java.util.Optional;
import tech.tablesaw.api.Table;

/**
 * An exhibit as a piece of the page.
 *
 * @param plot what the page's script draws into it, if it is drawn at all
 */
record Panel(String id, Exhibit.Span span, Html html, Optional<Plot> plot) {
    static Panel of(Exhibit exhibit, Tables tables) {
        Optional<Table> data = tables.find(exhibit.table()).map(exhibit::data).filter(table -> !table.isEmpty());
        Html html = new Html()
                .open("article", "class", "panel", "id", exhibit.id(), "aria-labelledby", exhibit.id() + "-title");
        html.open("header")
                .leaf("h3", exhibit.title(), "id", exhibit.id() + "-title")
                .leaf("p", exhibit.question(), "class", "question")
                .closeLine();
        Optional<Plot> plot = data.flatMap(table -> fill(html, exhibit, table, tables));
        if (data.isEmpty()) {
            html.open("div", "class", "empty")
                    .leaf("p", "No data")
                    .leaf("p", "This run has no table '%s', or nothing in it to show.".formatted(exhibit.table()))
                    .close();
        }
        return new Panel(exhibit.id(), exhibit.span(), html.closeLine(), plot);
    }

    private static Optional<Plot> fill(Html html, Exhibit exhibit, Table data, Tables tables) {
        String caption = exhibit.caption(data);
        Plot plot = null;
        if (exhibit instanceof Chart chart) {
            plot = chart.draw(data);
            html.open("figure").append(legend(plot));
            html.open(
                            "div",
                            "class",
                            "plot",
                            "data-figure",
                            exhibit.id(),
                            "role",
                            "img",
                            "aria-label",
                            exhibit.title() + ". " + caption,
                            "style",
                            "height:" + plot.height() + "px")
                    .close();
            html.leaf("figcaption", caption).closeLine();
        } else if (exhibit instanceof Listing listing) {
            html.leaf("p", caption, "class", "caption");
            Table digest = listing.digest(data);
            if (digest.isEmpty()) {
                html.leaf("p", listing.nothing(), "class", "nothing");
            } else {
                html.append(new DataTable(exhibit.table(), digest, tables).plain(exhibit.title()));
            }
        }
        html.append(new DataTable(exhibit.table(), data, tables).folded(exhibit.title()));
        return Optional.ofNullable(plot);
    }

    private static Html legend(Plot plot) {
        Html html = new Html();
        if (!plot.keys().isEmpty()) {
            html.open("ul", "class", "legend", "aria-label", "Legend");
            plot.keys().forEach(key -> html.open("li")
                    .leaf("span", "", "style", "background:var(--" + key.ink().substring(1) + ")")
                    .text(key.name())
                    .close());
            html.closeLine();
        }
        return html;
    }
}
