package io.ecom.viz.report;

import com.google.common.io.Resources;
import io.ecom.viz.browser.Tab;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What axe-core has to say about a page. */
final class Accessibility {
    private static final String AXE = "META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";

    private Accessibility() {}

    /**
     * Findings of serious or critical impact, each with its rule and the first element, as a list in JSON. All folds are
     * opened, but only the first rows of each table are looked at: the others are alike.
     */
    static String seriousFindings(Tab tab) throws IOException {
        tab.evaluate("document.querySelectorAll('details').forEach(function (fold) { fold.open = true; })");
        tab.evaluate("document.querySelectorAll('tbody tr:nth-child(n+3), .main-svg > *')"
                + ".forEach(function (node) { node.remove(); })");
        tab.run(Resources.toString(Resources.getResource(AXE), StandardCharsets.UTF_8));
        return tab.evaluate("axe.run(document, {resultTypes: ['violations']}).then(function (found) {"
                + " return JSON.stringify(found.violations"
                + " .filter(function (v) { return v.impact === 'serious' || v.impact === 'critical'; })"
                + " .map(function (v) { return v.id + ': ' + v.nodes.length + ' ' + v.nodes[0].html.slice(0, 200)"
                + " + ' ' + v.nodes[0].failureSummary; })); })");
    }
}
