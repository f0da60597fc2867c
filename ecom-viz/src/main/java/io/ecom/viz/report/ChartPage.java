package io.ecom.viz.report;

import io.ecom.viz.Html;
import io.ecom.viz.Tables;
import io.ecom.viz.chart.Exhibit;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * One chart by itself: as a page, or as a {@code div} for a page of one's own. Immutable and thread-safe.
 *
 * <pre>{@code
 * ChartPage.of(new SalesOverTime(), Tables.read(folder)).writeTo(Path.of("sales.html"));
 * }</pre>
 */
public final class ChartPage {
    private final Exhibit exhibit;
    private final Tables tables;

    private ChartPage(Exhibit exhibit, Tables tables) {
        this.exhibit = exhibit;
        this.tables = tables;
    }

    public static ChartPage of(Exhibit exhibit, Tables tables) {
        return new ChartPage(exhibit, tables);
    }

    /** A piece of HTML with its styles and scripts; the page around it provides {@link Plotly#script()} before it. */
    public String div() {
        Panel panel = Panel.of(exhibit, tables);
        Html html = new Html().open("div", "class", "ecom");
        html.code("style", Plotly.Assets.text("report.css")).append(panel.html());
        List<String> sources = Scripts.of(List.of(panel)).sources();
        sources.subList(1, sources.size()).forEach(source -> html.code("script", source));
        return html.closeLine().toString();
    }

    /** A whole page that needs nothing else. */
    public String html() {
        Panel panel = Panel.of(exhibit, tables);
        Html body =
                new Html().open("main", "class", "single").append(panel.html()).closeLine();
        return Page.document(exhibit.title(), Scripts.of(List.of(panel)), body);
    }

    /**
     * Writes the page; a former one stays whole until the new one takes its place.
     *
     * @throws UncheckedIOException when the file cannot be written
     */
    public void writeTo(Path file) {
        PageFile.write(html(), file);
    }
}
