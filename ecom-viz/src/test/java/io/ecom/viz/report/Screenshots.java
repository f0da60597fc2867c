package io.ecom.viz.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.viz.browser.Browser;
import io.ecom.viz.browser.Tab;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Takes the pictures of a report that the documents show. No test: it runs only when it is named.
 *
 * <pre>{@code
 * ECOM_REPORT=$PWD/ecom-demo/report.html mvn -pl ecom-viz -am test -Dtest=Screenshots -Dsurefire.failIfNoSpecifiedTests=false
 * }</pre>
 */
class Screenshots {
    private static final Path IMAGES = Path.of("..", "docs", "images");

    @Test
    void take() throws IOException {
        String report = System.getenv("ECOM_REPORT");
        assertThat(report).as("ECOM_REPORT, the report to take pictures of").isNotNull();
        Path page = Path.of(report).toAbsolutePath();
        Files.createDirectories(IMAGES);
        try (Browser browser = Browser.start(Browser.installed().orElseThrow())) {
            Tab tab = browser.tab();
            take(tab, page, 1440, 960, "light", "overview", "report.png");
            take(tab, page, 1440, 960, "dark", "recency-frequency", "report-customers-dark.png");
            take(tab, page, 390, 844, "light", "sales", "report-phone.png");
        }
    }

    /** What a reader sees who has followed a link to a part of the page. */
    private static void take(Tab tab, Path page, int width, int height, String scheme, String part, String image)
            throws IOException {
        tab.open(page, width, height, scheme);
        tab.evaluate("document.getElementById('%s').scrollIntoView({behavior: 'instant'})".formatted(part));
        int top = (int) Double.parseDouble(tab.evaluate("scrollY"));
        tab.screenshot(IMAGES.resolve(image), top, width, height);
    }
}
