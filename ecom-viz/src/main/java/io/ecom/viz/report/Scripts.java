package io.ecom.viz.report;

import com.google.common.hash.Hashing;
import io.ecom.viz.Html;
import io.ecom.viz.ScriptJson;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** The scripts of a page and the policy that lets these run and nothing else. */
record Scripts(List<String> sources) {
    static Scripts of(List<Panel> panels) {
        String figures = panels.stream()
                .filter(panel -> panel.plot().isPresent())
                .map(panel -> ScriptJson.write(panel.id()) + ":"
                        + panel.plot().orElseThrow().script())
                .collect(Collectors.joining(",\n", "var ecomFigures=Object.assign(window.ecomFigures||{},{", "});"));
        return new Scripts(List.of(Plotly.script(), figures, Plotly.Assets.text("report.js")));
    }

    /** Nothing is loaded from anywhere; scripts run only when their digest is listed; Plotly needs style attributes. */
    String policy() {
        String hashes = sources.stream()
                .map(source -> "'sha256-" + base64(source) + "'")
                .collect(Collectors.joining(" "));
        return "default-src 'none'; script-src " + hashes
                + "; style-src 'unsafe-inline'; img-src data: blob:; base-uri 'none'; form-action 'none'";
    }

    void appendTo(Html html) {
        sources.forEach(source -> html.code("script", source));
    }

    private static String base64(String source) {
        return Base64.getEncoder()
                .encodeToString(Hashing.sha256()
                        .hashString(source, StandardCharsets.UTF_8)
                        .asBytes());
    }
}
