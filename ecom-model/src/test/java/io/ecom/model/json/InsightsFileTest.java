package io.ecom.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecom.model.insight.Days;
import io.ecom.model.insight.Figure;
import io.ecom.model.insight.Statement;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InsightsFileTest {
    @TempDir
    Path folder;

    @Test
    void statementsComeBackAsTheyWere() {
        List<Statement> statements = List.of(
                Statement.of(
                        "concentration",
                        Statement.Kind.HEADLINE,
                        "The best 20 % of buyers bring 58.0 % of revenue.",
                        List.of(new Figure("share of revenue", new BigDecimal("0.580000"), Figure.SHARE)),
                        "",
                        "customers"),
                new Statement(
                        "outage-1",
                        Statement.Kind.INCIDENT,
                        "Nobody could pay with \u201ccard\u201d </script>.",
                        List.of(),
                        "p = 0.001, Poisson",
                        "daily_sales",
                        new Days(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 2))));
        Path file = folder.resolve(InsightsFile.NAME);

        InsightsFile.write(statements, file);

        assertThat(InsightsFile.read(file)).isEqualTo(statements);
    }

    @Test
    void aFileThatIsNotThereOrCannotBeIsNamed() {
        Path nowhere = folder.resolve("none").resolve(InsightsFile.NAME);

        assertThatThrownBy(() -> InsightsFile.read(nowhere))
                .isInstanceOf(DatasetException.class)
                .hasMessage("Cannot read '%s': no such file", nowhere);
        assertThatThrownBy(() -> InsightsFile.write(List.of(), nowhere))
                .isInstanceOf(DatasetException.class)
                .hasMessage("Cannot write '%s': no such file", nowhere);
    }

    @Test
    void aFileOfSomethingElseIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve(InsightsFile.NAME), "[{\"id\": \"a\", \"kind\": \"rumour\"}]");

        assertThatThrownBy(() -> InsightsFile.read(file))
                .isInstanceOf(DatasetException.class)
                .hasMessage(
                        "Cannot read '%s': expected an array of statements with 'id', 'kind', 'sentence' and 'figures'",
                        file);
    }
}
