package io.ecom.model.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecom.model.Money;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultCsvTest {
    private static final ResultTable<OrderStatus> TABLE = ResultTable.of(OrderStatus.class);
    private static final String HEADER = "status,orders,share,gross,net\n";

    @TempDir
    private Path folder;

    @Test
    void aTableIsItsHeaderAndItsRows() {
        assertThat(ResultCsv.text(TABLE, List.of())).isEqualTo(HEADER);
        assertThat(ResultCsv.text(TABLE, List.of(row("shipped", new BigDecimal("0.500000")), row("new", null))))
                .isEqualTo(HEADER + "shipped,1,0.500000,2.00,1.50\nnew,1,,2.00,1.50\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"#1", " leading", "trailing ", "a;b", "tab\there", "'single'", "-1", "=SUM(A1)", "日本", "\uFFFFx"
            })
    void whatNeedsNoQuotesHasNone(String text) {
        assertThat(ResultCsv.text(TABLE, List.of(row(text, null)))).isEqualTo(HEADER + text + ",1,,2.00,1.50\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b", "a\nb", "a\rb", "\r\n"})
    void commaAndLineEndsAreQuoted(String text) {
        assertThat(ResultCsv.text(TABLE, List.of(row(text, null))))
                .isEqualTo(HEADER + "\"" + text + "\",1,,2.00,1.50\n");
    }

    @Test
    void quotesAreQuotedAndDoubled() {
        assertThat(ResultCsv.text(TABLE, List.of(row("a \"b\"", null))))
                .isEqualTo(HEADER + "\"a \"\"b\"\"\",1,,2.00,1.50\n");
    }

    @Test
    void numbersHaveNoExponent() {
        assertThat(ResultCsv.text(
                        TABLE, List.of(row("new", new BigDecimal("1E-9")), row("old", new BigDecimal("1E9")))))
                .isEqualTo(HEADER + "new,1,0.000000001,2.00,1.50\nold,1,1000000000,2.00,1.50\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#1", " x ", "a,\"b\"\r\n c", "\"", ",", "日本 \uD83D\uDE00"})
    void whatIsWrittenIsReadBack(String text) {
        List<OrderStatus> rows = List.of(row(text, new BigDecimal("0.250000")), row("other", null));

        assertThat(ResultCsv.write(TABLE, rows.iterator(), folder)).isEqualTo(2);

        assertThat(ResultCsv.read(TABLE, folder)).isEqualTo(rows);
    }

    @Test
    void theFileHoldsTheText() throws IOException {
        List<OrderStatus> rows = List.of(row("é", null));
        ResultCsv.write(TABLE, rows.iterator(), folder);

        assertThat(folder.resolve("order_status.csv")).hasContent(ResultCsv.text(TABLE, rows));
        assertThat(Files.size(folder.resolve("order_status.csv")))
                .isEqualTo(HEADER.length() + "é,1,,2.00,1.50\n".length() + 1L);
    }

    @Test
    void columnsAppendedAtTheRightAreLeftOut() throws IOException {
        file("status,orders,share,gross,net,margin,note\nnew,1,,2.00,1.50,0.1,\"a,b\"\n");

        assertThat(ResultCsv.read(TABLE, folder)).containsExactly(row("new", null));
    }

    @Test
    void anotherHeaderIsRefused() throws IOException {
        Path file = file("status,orders,gross,share,net\nnew,1,2.00,,1.50\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResultCsv.read(TABLE, folder))
                .withMessage(
                        "Invalid header of '%s': expected [status, orders, share, gross, net], found [status, orders,"
                                + " gross, share, net]",
                        file);
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        Path file = file("");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResultCsv.read(TABLE, folder))
                .withMessage("Invalid header of '%s': expected [status, orders, share, gross, net], found []", file);
    }

    @Test
    void aBadRowIsRefusedWithItsLine() throws IOException {
        file(HEADER + "new,1,,2.00,1.50\nold,many,,2.00,1.50\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResultCsv.read(TABLE, folder))
                .withMessage(
                        "order_status.csv line 3: Invalid orders 'many' of table 'order_status': expected a whole number");

        file(HEADER + "new,1,,,1.50\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResultCsv.read(TABLE, folder))
                .withMessage("order_status.csv line 2: Invalid gross '' of table 'order_status':"
                        + " expected an amount such as 12.30");

        file(HEADER + "new,1,,2.00\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResultCsv.read(TABLE, folder))
                .withMessage(
                        "order_status.csv line 2: Invalid row of table 'order_status': expected 5 fields, found 4");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> ResultCsv.read(TABLE, folder))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("Cannot read '%s': no such file", folder.resolve("order_status.csv"));
        assertThatThrownBy(
                        () -> ResultCsv.write(TABLE, List.of(row("new", null)).iterator(), folder.resolve("none")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("Cannot write '%s': no such file", folder.resolve("none/order_status.csv"));
    }

    @Test
    void equalAnswersHaveEqualDigests() {
        List<OrderStatus> rows = List.of(row("new", null));

        assertThat(ResultCsv.digest(TABLE, rows)).matches("[0-9a-f]{16}").isEqualTo(ResultCsv.digest(TABLE, rows));
        assertThat(ResultCsv.digest(TABLE, List.of())).isNotEqualTo(ResultCsv.digest(TABLE, rows));
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("order_status.csv"), content);
    }

    private static OrderStatus row(String status, @Nullable BigDecimal share) {
        return new OrderStatus(status, 1, share, Money.of("2"), Money.of("1.5"));
    }
}
