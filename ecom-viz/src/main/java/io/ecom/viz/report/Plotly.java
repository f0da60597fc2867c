package io.ecom.viz.report;

import com.google.common.hash.Hashing;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The drawing library that the page carries: plotly.js, cartesian bundle, pinned (MIT licence, kept beside it). */
public final class Plotly {
    public static final String VERSION = "3.7.0";

    /** SHA-256 of the bundle as published in the npm package {@code plotly.js-cartesian-dist-min}. */
    public static final String SHA256 = "7c593b9eda0e74a1d07335cf89cbf7a55ffc114909980c3729af835453bdb02a";

    private static final String SCRIPT = verified(Assets.text("plotly-cartesian.min.js"));

    private Plotly() {}

    /** The bundle's source. */
    public static String script() {
        return SCRIPT;
    }

    private static String verified(String script) {
        String digest =
                Hashing.sha256().hashString(script, StandardCharsets.UTF_8).toString();
        if (!digest.equals(SHA256)) {
            throw new IllegalStateException(
                    "Invalid plotly bundle '%s': expected SHA-256 %s, found %s".formatted(VERSION, SHA256, digest));
        }
        return script;
    }

    /** The files of this package. */
    static final class Assets {
        private Assets() {}

        static String text(String name) {
            try {
                return Resources.toString(Resources.getResource(Plotly.class, name), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read '%s': %s".formatted(name, e.getMessage()), e);
            }
        }
    }
}
