package io.ecom.viz.report;

import io.ecom.model.insight.Statement;
import io.ecom.viz.Html;
import io.ecom.viz.Tables;
import io.ecom.viz.chart.Exhibit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tech.tablesaw.api.Table;

/** Puts the report's page together: head, first screen, sections, foot. */
record Page(RunFacts facts, Tables tables, List<Section> sections, List<Statement> statements) {
    private static final String OVERVIEW = "overview";

    String html() {
        Map<Section, List<Panel>> panels = new LinkedHashMap<>();
        for (Section section : sections) {
            List<Exhibit> exhibits = section.exhibits().stream()
                    .map(exhibit -> exhibit.with(statements))
                    .toList();
            List<Panel> its = Panel.of(exhibits, tables);
            if (!its.isEmpty()) {
                panels.put(section, its);
            }
        }
        Html body = new Html().leaf("a", "Skip to the content", "class", "skip", "href", "#main");
        body.append(side(panels.keySet()));
        body.open("main", "id", "main").append(overview());
        panels.forEach((section, its) -> body.append(section(section, its)));
        body.append(foot()).closeLine();
        return document(
                facts.title(),
                Scripts.of(panels.values().stream().flatMap(List::stream).toList()),
                body);
    }

    static String document(String title, Scripts scripts, Html body) {
        Html html = new Html().open("html", "lang", "en").open("head");
        html.empty("meta", "charset", "utf-8");
        html.empty("meta", "http-equiv", "Content-Security-Policy", "content", scripts.policy());
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "name", "color-scheme", "content", "light dark");
        html.empty("link", "rel", "icon", "href", "data:,");
        html.leaf("title", title);
        html.code("style", Plotly.Assets.text("report.css")).closeLine();
        html.open("body", "class", "ecom").append(body);
        html.open("noscript")
                .leaf("p", "The charts need JavaScript; every data table is here without it.", "class", "noscript")
                .closeLine();
        scripts.appendTo(html);
        return "<!DOCTYPE html>\n" + html.closeLine().closeLine();
    }

    private static Html side(Collection<Section> shown) {
        Html html = new Html().open("header", "class", "side");
        html.open("div", "class", "brand")
                .leaf("strong", "ecom")
                .leaf("span", "report")
                .close();
        html.open("nav", "aria-label", "Sections").open("ul");
        link(html, OVERVIEW, "Overview");
        shown.forEach(section -> link(html, section.id(), section.title()));
        html.close().closeLine();
        html.leaf(
                "button",
                "Dark",
                "type",
                "button",
                "class",
                "theme",
                "data-theme-toggle",
                "",
                "aria-label",
                "Switch between dark and light");
        return html.closeLine();
    }

    private static void link(Html html, String id, String title) {
        html.open("li").leaf("a", title, "href", "#" + id).closeLine();
    }

    private Html overview() {
        Html html = new Html().open("section", "id", OVERVIEW, "aria-labelledby", OVERVIEW + "-title");
        html.append(masthead());
        Optional<Table> summary = tables.find("summary");
        // A report of sections of one's own has no key figures to miss.
        if (summary.isPresent() || sections.equals(Section.standard())) {
            html.open("h2", "class", "small")
                    .text("Last 30 days")
                    .leaf("span", "against the 30 days before")
                    .close();
            html.append(summary.map(KeyFigures::of).orElseGet(Page::noKeyFigures));
        }
        return html.append(new Insights(statements, sections).html()).closeLine();
    }

    private static Html noKeyFigures() {
        return new Html()
                .open("div", "class", "empty panel")
                .leaf("p", "No data")
                .leaf("p", "This run has no table 'summary'.")
                .closeLine();
    }

    private Html masthead() {
        Html html = new Html().open("div", "class", "lead");
        html.leaf("h1", facts.title(), "id", OVERVIEW + "-title");
        html.leaf(
                "span",
                facts.status().text(),
                "class",
                "status " + facts.status().trust().name().toLowerCase(Locale.ROOT));
        html.closeLine();
        html.open("p", "class", "subject")
                .leaf("span", facts.dataSet())
                .leaf("span", facts.period())
                .closeLine();
        if (!facts.servers().isEmpty()) {
            html.open("dl", "class", "facts");
            facts.servers().forEach(server -> server(html, server));
            html.closeLine();
        }
        return html;
    }

    private static void server(Html html, RunFacts.Server server) {
        html.open("div").leaf("dt", server.role()).open("dd").text(server.name());
        if (!server.note().isEmpty()) {
            html.leaf("small", server.note());
        }
        html.close().closeLine();
    }

    private static Html section(Section section, List<Panel> panels) {
        Html html = new Html().open("section", "id", section.id(), "aria-labelledby", section.id() + "-heading");
        html.leaf("h2", section.title(), "id", section.id() + "-heading");
        return html.append(Grid.of(panels)).closeLine();
    }

    private Html foot() {
        return new Html()
                .open("footer")
                .leaf(
                        "p",
                        "Amounts are in the currency of the shop. A sale is an order that was not cancelled, returned, refunded and did not fail.")
                .leaf("p", facts.generatedBy() + " \u00b7 charts drawn by plotly.js " + Plotly.VERSION + " (MIT)")
                .closeLine();
    }
}
