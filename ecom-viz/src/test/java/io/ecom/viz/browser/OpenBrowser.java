package io.ecom.viz.browser;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A browser that stands open while the tests of a class run; see {@link Browser#startFor}. */
public final class OpenBrowser implements BeforeAllCallback, AfterAllCallback {
    private final int tests;
    private @Nullable Browser browser;
    private @Nullable Tab tab;

    /** @param tests how many tests need it */
    public OpenBrowser(int tests) {
        this.tests = tests;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        browser = Browser.startFor(context.getRequiredTestClass(), tests);
        tab = browser.tab();
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        if (browser != null) {
            browser.close();
        }
    }

    /** The page that stands open. */
    public Tab tab() {
        if (tab == null) {
            throw new IllegalStateException("No browser is open yet");
        }
        return tab;
    }
}
