package io.ecom.analytics.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.model.insight.Figure;
import io.ecom.model.insight.Statement;
import io.ecom.model.insight.Statement.Kind;
import io.ecom.model.result.Conversion;
import io.ecom.model.result.DataQuality;
import io.ecom.model.result.ResultCsv;
import io.ecom.model.result.ResultTable;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said whatever the tables are about. */
final class InsightsTest {
    @Test
    void withoutTablesThereIsNothingToSayNotEvenThat() {
        assertThat(Insights.of(Evidence.of())).isEmpty();
    }

    @Test
    void whereAllIsAlikeOneSentenceSaysSo() {
        Statement only = Said.only(Evidence.of().with(Conversion.class, SessionInsightsTest.devices(100, 100)));

        assertThat(only.kind()).isEqualTo(Kind.NOTHING);
        assertThat(only.sentence())
                .isEqualTo("Nothing stands out: of 2 comparisons none is beyond chance and large enough to matter.");
        assertThat(only.figures()).containsExactly(new Figure("comparisons", BigDecimal.valueOf(2), ""));
    }

    @Test
    void dataQualityIsAFactThatAccompaniesWhateverIsSaid() {
        Evidence evidence = Evidence.of()
                .with(Conversion.class, SessionInsightsTest.devices(100, 100))
                .with(
                        DataQuality.class,
                        List.of(
                                new DataQuality("users", "bad_time", "quarantined", 1_000, 4, null),
                                new DataQuality("users", "missing_place", "repaired", 1_000, 30, null),
                                new DataQuality("sessions", "missing_device", "repaired", 9_000, 0, null)));

        assertThat(Insights.of(evidence))
                .extracting(Statement::sentence)
                .containsExactly(
                        "Nothing stands out: of 2 comparisons none is beyond chance and large enough to matter.",
                        "Of 10,000 records 4 were set aside, and 30 repairs were made; most often missing place in users"
                                + " (30).");
    }

    @Test
    void tablesMayComeFromFiles(@TempDir Path folder) {
        ResultCsv.write(
                ResultTable.of(Conversion.class),
                SessionInsightsTest.devices(500, 250).iterator(),
                folder);

        assertThat(Insights.of(Evidence.read(folder)))
                .isEqualTo(Insights.of(Evidence.of().with(Conversion.class, SessionInsightsTest.devices(500, 250))));
    }
}
