package io.ecom.viz.report;

import io.ecom.model.insight.Days;
import io.ecom.model.insight.Statement;
import io.ecom.model.insight.Statement.Kind;
import io.ecom.viz.Html;
import io.ecom.viz.Numbers;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The statements of the first screen: what matters most and what happened, then all else that was found or not found. */
record Insights(List<Statement> statements, List<Section> sections) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter WHOLE_DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    Html html() {
        Html html = new Html();
        list(html, "What stands out", "headlines", List.of(Kind.HEADLINE));
        list(html, "What happened", "incidents", List.of(Kind.INCIDENT));
        list(html, "What else the data says", "findings", List.of(Kind.FINDING, Kind.NOTHING));
        return html;
    }

    private void list(Html html, String title, String style, List<Kind> kinds) {
        List<Statement> its = statements.stream()
                .filter(statement -> kinds.contains(statement.kind()))
                .toList();
        if (!its.isEmpty()) {
            html.leaf("h2", title, "class", "small").open("ul", "class", "insights " + style);
            its.forEach(statement -> item(html, statement));
            html.closeLine();
        }
    }

    private void item(Html html, Statement statement) {
        html.open("li", "class", statement.kind().toString());
        Days days = statement.days();
        if (days != null) {
            html.leaf("p", days(days), "class", "when");
        }
        html.leaf("p", statement.sentence(), "class", "says");
        html.open("p", "class", "basis");
        statement.figures().forEach(figure -> html.open("span")
                .text(figure.name() + " ")
                .leaf("b", Numbers.figure(figure))
                .close());
        if (!statement.test().isEmpty()) {
            html.leaf("span", statement.test());
        }
        exhibitOf(statement.table())
                .ifPresent(id -> html.leaf(
                        "a",
                        "see the chart",
                        "href",
                        "#" + id,
                        "aria-label",
                        "See the chart of: " + statement.sentence()));
        html.close().closeLine();
    }

    /** The first exhibit that shows a table. */
    private Optional<String> exhibitOf(String table) {
        return sections.stream()
                .flatMap(section -> section.exhibits().stream())
                .filter(exhibit -> exhibit.table().equals(table))
                .map(exhibit -> exhibit.id())
                .findFirst();
    }

    private static String days(Days days) {
        LocalDate first = days.first();
        LocalDate last = days.last();
        if (first.equals(last)) {
            return first.format(WHOLE_DAY);
        }
        String from = first.getYear() == last.getYear() ? first.format(DAY) : first.format(WHOLE_DAY);
        return from + " \u2013 " + last.format(WHOLE_DAY);
    }
}
