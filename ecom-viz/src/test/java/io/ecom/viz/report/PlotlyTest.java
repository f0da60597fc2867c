package io.ecom.viz.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PlotlyTest {
    @Test
    void theBundleIsThePublishedOne() {
        assertThat(Hashing.sha256()
                        .hashString(Plotly.script(), StandardCharsets.UTF_8)
                        .toString())
                .isEqualTo("7c593b9eda0e74a1d07335cf89cbf7a55ffc114909980c3729af835453bdb02a");
        assertThat(Plotly.script()).contains("plotly.js (cartesian - minified) v" + Plotly.VERSION);
    }

    @Test
    void itsLicenceStandsBesideIt() {
        assertThat(Plotly.Assets.text("plotly-LICENSE.txt")).contains("MIT License", "Plotly");
    }
}
