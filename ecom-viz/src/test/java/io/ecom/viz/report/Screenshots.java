package io.ecom.viz.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.viz.browser.Browser;
import io.ecom.viz.browser.Tab;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Takes the pictures of a report that the documents show. No test: it runs only when it is named, {@code screens} for the README's
 * and {@code charts} for those of the technical report.
 *
 * <pre>{@code
 * ECOM_REPORT=$PWD/ecom-demo/report.html mvn -pl ecom-viz -am test -Dtest=Screenshots#screens -Dsurefire.failIfNoSpecifiedTests=false
 * }</pre>
 */
class Screenshots {
    private static final Path IMAGES = Path.of("..", "docs", "images");
    private static final List<String> CHARTS = List.of(
            "sales-over-time", "bought-together", "spending-concentration", "funnel-by-device", "clv-calibration");

    @Test
    void screens() throws IOException {
        Path page = page();
        try (Browser browser = Browser.start(Browser.installed().orElseThrow())) {
            Tab tab = browser.tab();
            take(tab, page, 1440, 960, "light", "overview", "report.png");
            take(tab, page, 1440, 960, "dark", "recency-frequency", "report-customers-dark.png");
            take(tab, page, 390, 844, "light", "sales", "report-phone.png");
        }
    }

    @Test
    void charts() throws IOException {
        Path page = page();
        try (Browser browser = Browser.start(Browser.installed().orElseThrow())) {
            Tab tab = browser.tab();
            for (String chart : CHARTS) {
                tab.open(page, 1000, 800, "light");
                tab.evaluate("document.getElementById('%s').scrollIntoView({behavior: 'instant'})".formatted(chart));
                String panel = "document.getElementById('%s').getBoundingClientRect()".formatted(chart);
                int top = number(tab.evaluate("scrollY + %s.top".formatted(panel)));
                int height = number(tab.evaluate(panel + ".height"));
                tab.screenshot(IMAGES.resolve("course-" + chart + ".png"), top, 1000, height);
            }
        }
    }

    private static Path page() throws IOException {
        String report = System.getenv("ECOM_REPORT");
        assertThat(report).as("ECOM_REPORT, the report to take pictures of").isNotNull();
        Files.createDirectories(IMAGES);
        return Path.of(report).toAbsolutePath();
    }

    private static int number(String value) {
        return (int) Double.parseDouble(value);
    }

    /** What a reader sees who has followed a link to a part of the page. */
    private static void take(Tab tab, Path page, int width, int height, String scheme, String part, String image)
            throws IOException {
        tab.open(page, width, height, scheme);
        tab.evaluate("document.getElementById('%s').scrollIntoView({behavior: 'instant'})".formatted(part));
        int top = number(tab.evaluate("scrollY"));
        tab.screenshot(IMAGES.resolve(image), top, width, height);
    }
}
