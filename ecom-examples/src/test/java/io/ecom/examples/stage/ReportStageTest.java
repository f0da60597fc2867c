package io.ecom.examples.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecom.model.result.Reconciliation;
import io.ecom.model.result.ResultCsv;
import io.ecom.model.result.ResultTable;
import io.ecom.viz.report.RunFacts;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportStageTest {
    @TempDir
    private Path tables;

    @Test
    void tablesThatEnginesDisagreedOnAreDoubtful() {
        write(
                new Reconciliation("daily_sales", "java", 3L, "00ff", false, 1),
                new Reconciliation("daily_sales", "spark", 3L, "ff00", false, 1),
                new Reconciliation("visit_totals", "java", 1L, "00aa", true, 1));
        assertThat(status())
                .isEqualTo(new RunFacts.Status(RunFacts.Trust.DOUBTFUL, "Engines disagreed on daily_sales"));
    }

    @Test
    void tablesThatNothingSpeaksAgainstAreTakenAsTheyLie() {
        write(new Reconciliation("visit_totals", "java", 1L, "00aa", true, 1));
        assertThat(status()).isEqualTo(new RunFacts.Status(RunFacts.Trust.SOUND, "Made of tables as they lay there"));
    }

    @Test
    void aFolderWithoutTablesIsRefused() {
        assertThatThrownBy(this::status)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Cannot report on '%s': it holds no result table, such as daily_sales.csv".formatted(tables));
    }

    private void write(Reconciliation... rows) {
        ResultCsv.write(ResultTable.of(Reconciliation.class), List.of(rows).iterator(), tables);
    }

    private RunFacts.Status status() {
        return ReportStage.ofTables(tables, tables.resolve("report.html"), "1")
                .facts()
                .status();
    }
}
