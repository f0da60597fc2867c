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
            tab.open(page, 1440, 960, "light");
            tab.screenshot(IMAGES.resolve("report-overview.png"), 0, 1440, 960);
            tab.open(page, 1440, 960, "dark");
            tab.screenshot(IMAGES.resolve("report-customers-dark.png"), top(tab, "recency-frequency") - 24, 1440, 960);
            tab.open(page, 390, 844, "light");
            tab.screenshot(IMAGES.resolve("report-phone.png"), top(tab, "sales") - 16, 390, 844);
        }
    }

    private static int top(Tab tab, String id) {
        return (int) Double.parseDouble(
                tab.evaluate("document.getElementById('%s').getBoundingClientRect().top + scrollY".formatted(id)));
    }
}
