package io.ecom.viz.report;

import io.ecom.viz.Html;
import io.ecom.viz.chart.Exhibit.Span;
import java.util.List;

/** Lays panels out in rows: two halves side by side, a full one by itself, and so a half that stays alone. */
final class Grid {
    private Grid() {}

    static Html of(List<Panel> panels) {
        Html html = new Html().open("div", "class", "grid");
        for (int i = 0; i < panels.size(); i++) {
            html.open("div", "class", "row").append(panels.get(i).html());
            if (isHalf(panels, i) && isHalf(panels, i + 1)) {
                html.append(panels.get(++i).html());
            }
            html.closeLine();
        }
        return html.closeLine();
    }

    private static boolean isHalf(List<Panel> panels, int i) {
        return i < panels.size() && panels.get(i).span() == Span.HALF;
    }
}
