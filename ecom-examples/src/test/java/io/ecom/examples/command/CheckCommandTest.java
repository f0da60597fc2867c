package io.ecom.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.analytics.answer.Answers;
import io.ecom.model.json.DatasetReader;
import io.ecom.model.load.Progress;
import io.ecom.model.load.Quarantine;
import io.ecom.model.result.DailySales;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    @TempDir
    private Path temp;

    private Path data;
    private Path tables;
    private Answers right;

    @BeforeEach
    void answer() throws IOException {
        data = CourseSample.copyTo(temp.resolve("data"));
        tables = Files.createDirectories(temp.resolve("tables"));
        right = new Answers(Duration.ofHours(24));
        DatasetReader.open(data).admit(right, Quarantine.NONE, Progress.NONE);
    }

    @Test
    void rightTablesAreOk() throws IOException {
        Files.writeString(tables.resolve("summary.csv"), right.summary().csv());

        CommandRun run = check();

        assertThat(run.status()).isZero();
        assertThat(run.outLines()).contains("  summary               ok").contains("  order_status          missing");
    }

    @Test
    void aWrongTableNamesRowColumnAndMistake() throws IOException {
        DailySales first = right.dailySales().rows().get(0);
        assertThat(first.gross()).isNotEqualTo(first.net());
        Files.writeString(
                tables.resolve("daily_sales.csv"),
                right.dailySales().csv().replaceAll("(?m)^(\\d.*),(.*),(.*),(.*),(\\d+)$", "$1,$2,0.00,$2,$5"));

        CommandRun run = check();

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.outLines())
                .contains("  daily_sales           differs    date=%s, discount: found '0.00', expected '%s'"
                        .formatted(first.date(), first.discount()))
                .contains(" ".repeat(35) + "looks like: gross for net: discounts are not taken off");
    }

    @Test
    void programsReadJson() throws IOException {
        Files.writeString(tables.resolve("summary.csv"), right.summary().csv());

        assertThat(check("--json").out())
                .startsWith("[\n  {\n    \"table\": \"summary\",\n    \"verdict\": \"ok\"")
                .endsWith("]\n");
    }

    @Test
    void aQuietCheckSaysWhatItFoundAndNothingElse() throws IOException {
        Files.writeString(tables.resolve("summary.csv"), right.summary().csv());

        CommandRun lines = check("--quiet");

        assertThat(lines.outLines()).startsWith("  summary               ok");
        assertThat(lines.err()).isEmpty();
        assertThat(check("--quiet", "--json").out()).startsWith("[\n").endsWith("]\n");
    }

    @Test
    void aFolderWithoutTablesIsAMistake() {
        assertThat(check().err())
                .isEqualTo(
                        "ecom: No result table found in '%s': expected files such as 'summary.csv' or"
                                + " 'daily_sales.csv'\n",
                        tables);
    }

    private CommandRun check(String... more) {
        String[] all = new String[more.length + 5];
        System.arraycopy(
                new String[] {"check", "--data", data.toString(), "--tables", tables.toString()}, 0, all, 0, 5);
        System.arraycopy(more, 0, all, 5, more.length);
        return CommandRun.of(temp, all);
    }
}
