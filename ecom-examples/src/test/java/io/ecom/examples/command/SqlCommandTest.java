package io.ecom.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlCommandTest {
    @TempDir
    private Path temp;

    private Path data;

    @BeforeEach
    void copySample() {
        data = CourseSample.copyTo(temp.resolve("data"));
    }

    @Test
    void anAnswerIsAnAlignedTable() {
        CommandRun run = ask("SELECT status, count(*) AS orders FROM transactions GROUP BY 1 ORDER BY 1");

        assertThat(run.errors()).isEmpty();
        assertThat(run.outLines())
                .startsWith("status      orders", "──────────  ──────")
                .allMatch(line -> line.length() == 18);
    }

    @Test
    void allRowsAreCsvForOtherPrograms() throws IOException {
        Path file = Files.writeString(temp.resolve("question.sql"), "SELECT session_id FROM page_views");
        CommandRun run = run("--csv", "--file", file.toString());

        assertThat(run.outLines()).startsWith("session_id").hasSizeGreaterThan(21);
        assertThat(run.out()).doesNotContain("first");
    }

    @Test
    void twentyRowsAreEnoughToSee() {
        assertThat(ask("SELECT session_id FROM page_views").outLines())
                .hasSize(23)
                .last()
                .isEqualTo("The first 20 rows; --csv prints all");
    }

    @Test
    void tablesAndColumnsHaveTheirNames() {
        assertThat(run("--list").outLines())
                .contains("categories(category_id string, name string)")
                .anyMatch(line -> line.startsWith("line_items(transaction_id string, line int,"));
    }

    @Test
    void aWrongQuestionIsOneLineWithThePlace() {
        CommandRun run = ask("SELECT statuz FROM transactions");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.errors())
                .singleElement()
                .asString()
                .startsWith("ecom: Cannot answer the question, line 1 column 8 at 'statuz': A column, variable, or"
                        + " function parameter with name `statuz` cannot be resolved");
        assertThat(ask("SELECT status FRM transactions").errors())
                .containsExactly("ecom: Cannot answer the question, line 1 column 19 at 'transactions': Syntax error at"
                        + " or near 'transactions': extra input 'transactions'");
    }

    @Test
    void whatGoesWrongOnTheWayIsOneLineToo() {
        String question = "SELECT 1/(quantity-quantity) FROM line_items";
        for (CommandRun run : List.of(ask(question), run("--csv", question))) {
            assertThat(run.status()).isEqualTo(1);
            assertThat(run.errors())
                    .containsExactly("ecom: Cannot answer the question, line 1 column 8 at '1': Division by zero. Use"
                            + " `try_divide` to tolerate divisor being 0 and return NULL instead. If necessary set"
                            + " \"spark.sql.ansi.enabled\" to \"false\" to bypass this error");
        }
    }

    @Test
    void aFileThatIsNotThereIsNamedOnce() {
        assertThat(run("--file", "nope.sql").errors()).containsExactly("ecom: Cannot read 'nope.sql': no such file");
    }

    @Test
    void noQuestionIsWrongUsage() {
        CommandRun run = CommandRun.of(temp, "sql");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("ecom: Missing question: expected a SELECT, --file FILE or --list; see 'ecom sql --help'\n");
    }

    private CommandRun ask(String sql) {
        return run(sql);
    }

    private CommandRun run(String... arguments) {
        String[] all = new String[arguments.length + 4];
        System.arraycopy(new String[] {"sql", "--data", data.toString(), "--quiet"}, 0, all, 0, 4);
        System.arraycopy(arguments, 0, all, 4, arguments.length);
        return CommandRun.of(temp, all);
    }
}
