package io.ecom.viz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecom.model.result.Column;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;

class TablesTest {
    @TempDir
    Path folder;

    @Test
    void cellsPrintAsTheyStandInTheFile() throws IOException {
        SampleTables.write(folder);
        Tables tables = Tables.read(folder);
        for (String name : List.of("daily_sales", "category_revenue", "product_sales", "funnel", "customers")) {
            List<String> expected = Files.readAllLines(folder.resolve(name + ".csv"));
            List<String> lines = lines(tables.find(name).orElseThrow());
            assertThat(lines).as(name).hasSameSizeAs(expected);
            for (int i = 0; i < lines.size(); i++) {
                assertThat(lines.get(i)).as(name).isEqualTo(expected.get(i));
            }
        }
    }

    @Test
    void aTableThatIsMissingOrEmptyIsNotFound() throws IOException {
        Files.writeString(
                folder.resolve("funnel.csv"), "step,sessions,share_of_first,share_of_previous,median_seconds\n");
        Tables tables = Tables.read(folder);
        assertThat(tables.find("funnel")).isEmpty();
        assertThat(tables.find("summary")).isEmpty();
    }

    @Test
    void aFileThatIsNotTheTableIsRefused() throws IOException {
        Files.writeString(folder.resolve("funnel.csv"), "a,b\n1,2\n");
        assertThatThrownBy(() -> Tables.read(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Invalid header of '")
                .hasMessageEndingWith("found [a, b]");
    }

    @Test
    void columnsKnowWhatTheyMean() {
        SampleTables.write(folder);
        Tables tables = Tables.read(folder);
        assertThat(tables.meaning("funnel", "median_seconds").map(Column::unit)).contains("seconds");
        assertThat(tables.meaning("funnel", "nothing")).isEmpty();
    }

    private static List<String> lines(Table table) {
        List<String> lines = new ArrayList<>(List.of(String.join(",", table.columnNames())));
        for (int row = 0; row < table.rowCount(); row++) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < table.columnCount(); column++) {
                cells.add(Cells.text(table.column(column), row));
            }
            lines.add(String.join(",", cells));
        }
        return lines;
    }
}
