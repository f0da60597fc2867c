package io.ecom.viz.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The colours of the style sheet against the contrast that WCAG 2.1 asks for: 4.5 for text, 3 for marks. */
class PaletteTest {
    private static final String CSS = Plotly.Assets.text("report.css");
    private static final Pattern COLOUR = Pattern.compile("--([a-z]+[0-9]?): #([0-9a-f]{6})");

    private final List<Map<String, String>> palettes = List.of(palette(".ecom {"), palette("[data-theme=dark]:not"));

    @Test
    void textStandsOutFromPageAndSurface() {
        for (Map<String, String> palette : palettes) {
            for (String text : List.of("ink", "muted", "good", "bad", "main")) {
                assertThat(contrast(palette, text, "surface")).as(text).isGreaterThan(4.5);
                assertThat(contrast(palette, text, "page")).as(text).isGreaterThan(4.5);
            }
        }
    }

    @Test
    void marksThatCarryMeaningStandOutFromTheSurface() {
        for (Map<String, String> palette : palettes) {
            for (String mark : List.of("main", "other")) {
                assertThat(contrast(palette, mark, "surface")).as(mark).isGreaterThan(3);
            }
        }
    }

    @Test
    void theSystemsDarkAndTheChosenDarkAreTheSame() {
        assertThat(palette(":root:not([data-theme=light])")).isEqualTo(palettes.get(1));
    }

    private static Map<String, String> palette(String selector) {
        String block = CSS.substring(CSS.indexOf(selector), CSS.indexOf('}', CSS.indexOf(selector)));
        return COLOUR.matcher(block).results().collect(Collectors.toMap(colour(1), colour(2)));
    }

    private static Function<MatchResult, String> colour(int group) {
        return match -> match.group(group);
    }

    private static double contrast(Map<String, String> palette, String a, String b) {
        double x = luminance(palette.get(a));
        double y = luminance(palette.get(b));
        return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
    }

    private static double luminance(String hex) {
        return 0.2126 * channel(hex, 0) + 0.7152 * channel(hex, 2) + 0.0722 * channel(hex, 4);
    }

    private static double channel(String hex, int at) {
        double value = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
