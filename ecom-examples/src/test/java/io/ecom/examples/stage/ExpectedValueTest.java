package io.ecom.examples.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.model.json.JsonText;
import io.ecom.model.result.Clv;
import io.ecom.model.result.ResultCsv;
import io.ecom.model.result.ResultTable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpectedValueTest {
    @TempDir
    private Path run;

    @BeforeEach
    void writeTable() throws IOException {
        Clv ann = new Clv(
                "ann",
                2,
                30,
                40,
                null,
                figure(0.5),
                figure(1.25),
                figure(20),
                figure(99.9),
                1,
                1,
                figure(80),
                figure(120));
        Path tables = Files.createDirectory(run.resolve("tables"));
        ResultCsv.write(ResultTable.of(Clv.class), List.of(ann).iterator(), tables);
    }

    @Test
    void theForecastIsForTheDaysThatTheRunWasAskedFor() throws IOException {
        Files.writeString(run.resolve("run.json"), JsonText.pretty(Map.of("options", Map.of("clv-days", "30"))));
        String expected = "alive with probability 0.50; 1.25 orders in the next 30 days; worth 99.90 in the next year"
                + " (80.00 to 120.00), past revenue not included";
        assertThat(new ExpectedValue(run).of("ann")).isEqualTo(expected);
        assertThat(new ExpectedValue(run.resolve("tables")).of("ann")).isEqualTo(expected);
    }

    @Test
    void tablesWithoutARunDoNotSayForHowLong() {
        assertThat(new ExpectedValue(run).of("ann")).contains("1.25 orders in the time that the tables were made for;");
    }

    @Test
    void whoIsNotInTheTableHasNotBought() {
        assertThat(new ExpectedValue(run).of("bob")).isEqualTo("not a buyer, so nothing is expected");
        assertThat(new ExpectedValue(null).of("ann"))
                .isEqualTo("name the tables of a run with --tables to see what is expected of this customer");
    }

    private static BigDecimal figure(double value) {
        return BigDecimal.valueOf(value);
    }
}
