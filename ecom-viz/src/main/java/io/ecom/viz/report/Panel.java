package io.ecom.viz.report;

import io.ecom.viz.Html;
import io.ecom.viz.Plot;
import io.ecom.viz.Tables;
import io.ecom.viz.chart.Chart;
import io.ecom.viz.chart.Exhibit;
import io.ecom.viz.chart.Listing;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tech.tablesaw.api.Table;

/**
 * An exhibit as a piece of the page.
 *
 * @param plot what the page's script draws into it, if it is drawn at all
 */
record Panel(String id, Exhibit.Span span, Html html, Optional<Plot> plot) {
    static Panel of(Exhibit exhibit, Tables tables) {
        return filled(exhibit, tables).orElseGet(() -> empty(exhibit));
    }

    /** The exhibit with its data; nothing when there is none to show. */
    static Optional<Panel> filled(Exhibit exhibit, Tables tables) {
        return tables.find(exhibit.table())
                .map(exhibit::data)
                .filter(table -> !table.isEmpty())
                .map(data -> filled(exhibit, data, tables));
    }

    /** The exhibits of which there is something to show or to say. */
    static List<Panel> of(List<Exhibit> exhibits, Tables tables) {
        return exhibits.stream()
                .flatMap(exhibit -> exhibit.withoutData() == Exhibit.WithoutData.IS_LEFT_OUT
                        ? filled(exhibit, tables).stream()
                        : Stream.of(of(exhibit, tables)))
                .toList();
    }

    private static Panel filled(Exhibit exhibit, Table data, Tables tables) {
        String caption = exhibit.caption(data);
        Html html = begin(exhibit);
        Plot plot = null;
        if (exhibit instanceof Chart chart) {
            plot = chart.draw(data);
            figure(html, exhibit, plot, caption);
        } else if (exhibit instanceof Listing listing) {
            html.leaf("p", caption, "class", "answer");
            list(html, listing, data, tables);
        }
        html.append(new DataTable(data, Meanings.of(exhibit, tables)).folded(exhibit.title()));
        return new Panel(exhibit.id(), exhibit.span(), html.closeLine(), Optional.ofNullable(plot));
    }

    private static Panel empty(Exhibit exhibit) {
        Html html = begin(exhibit);
        html.open("div", "class", "empty")
                .leaf("p", "No data")
                .leaf("p", "This run has no table '%s', or nothing in it to show.".formatted(exhibit.table()))
                .close();
        return new Panel(exhibit.id(), exhibit.span(), html.closeLine(), Optional.empty());
    }

    private static Html begin(Exhibit exhibit) {
        String heading = exhibit.id() + "-title";
        Html html = new Html().open("article", "class", "panel", "id", exhibit.id(), "aria-labelledby", heading);
        return html.open("header")
                .leaf("p", exhibit.title(), "class", "kicker")
                .leaf("h3", exhibit.question(), "id", heading)
                .closeLine();
    }

    /** The answer stands above the drawing: who reads no further has read it. */
    private static void figure(Html html, Exhibit exhibit, Plot plot, String caption) {
        html.open("figure").leaf("figcaption", caption, "class", "answer").append(legend(plot));
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
        html.closeLine();
    }

    private static void list(Html html, Listing listing, Table data, Tables tables) {
        Table digest = listing.digest(data);
        if (digest.isEmpty()) {
            html.leaf("p", listing.nothing(), "class", "nothing");
        } else {
            html.append(new DataTable(digest, Meanings.of(listing, tables)).plain(listing.title()));
        }
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
