package io.ecom.model.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.reflect.ClassPath;
import io.ecom.model.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ResultTableTest {
    static Stream<Class<? extends Record>> tables() throws IOException {
        return ClassPath.from(ResultTable.class.getClassLoader())
                .getTopLevelClasses(ResultTable.class.getPackageName())
                .stream()
                .<Class<?>>map(ClassPath.ClassInfo::load)
                .filter(type -> type.isAnnotationPresent(Table.class))
                .map(type -> type.asSubclass(Record.class));
    }

    /** The scorecard's tables are not answers to questions about a shop. */
    @Test
    void everyTableOfARunIsListed() throws IOException {
        List<Class<?>> apart = List.of(Score.class, LawCheck.class);
        assertThat(ResultTables.rowTypes())
                .as("the records in this package that are annotated with @Table, listed in ResultTables")
                .containsExactlyInAnyOrderElementsOf(
                        tables().filter(type -> !apart.contains(type)).toList());
        assertThat(tables().map(type -> ResultTable.of(type).name())).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("tables")
    <R extends Record> void eachTableKeepsItsRows(Class<R> type) {
        ResultTable<R> table = ResultTable.of(type);
        R row = table.row(table.columns().stream().map(ResultTableTest::example).toList());

        assertThat(table.row(table.cells(row))).isEqualTo(row);
        assertThat(table.parse(table.print(row))).isEqualTo(row);
        assertThat(table.columns()).allSatisfy(column -> {
            assertThat(column.name()).matches("[a-z]+(_[a-z]+)*");
            assertThat(column.meaning()).isNotBlank();
        });
    }

    @Test
    void columnsAreTheComponentsInSnakeCase() {
        assertThat(ResultTable.of(Customer.class).columns())
                .extracting(Column::name)
                .containsExactly(
                        "user_id",
                        "registration_month",
                        "orders",
                        "units",
                        "revenue",
                        "first_order",
                        "last_order",
                        "sessions",
                        "page_views",
                        "session_seconds",
                        "converted_sessions",
                        "recency_days",
                        "r_score",
                        "f_score",
                        "m_score",
                        "tier",
                        "segment");
        assertThat(ResultTable.of(DailySales.class).columns().get(3))
                .isEqualTo(new Column("gross", ColumnType.MONEY, "currency", "sum of line subtotals"));
    }

    @Test
    void cellsAreWrittenAsTheContractSays() {
        ResultTable<EveryType> table = ResultTable.of(EveryType.class);
        EveryType row = new EveryType(
                "x",
                -5,
                null,
                Money.of("1e3"),
                new BigDecimal("1E-7"),
                LocalDate.of(2026, 1, 2),
                YearMonth.of(2026, 1),
                Instant.parse("2026-01-02T03:04:00.999Z"),
                true);

        assertThat(table.print(row))
                .containsExactly(
                        "x", "-5", "", "1000.00", "0.0000001", "2026-01-02", "2026-01", "2026-01-02T03:04:00", "true");
    }

    @Test
    void whatIsNoRowIsRefused() {
        ResultTable<OrderStatus> table = ResultTable.of(OrderStatus.class);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.row(List.of("new")))
                .withMessage("Invalid row of table 'order_status': expected 5 cells, found 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.row(cells("new", 1L, null, null, "money")))
                .withMessage("Invalid row of table 'order_status': expected values of [text, integer, decimal, money,"
                        + " money], found [new, 1, null, null, money]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.row(cells("new", null, null, null, null)))
                .withMessageStartingWith("Invalid row of table 'order_status': expected values of");
    }

    @Test
    void aRecordThatIsNoTableIsRefused() {
        record Plain(String text) {}
        @Table("x")
        record NoMeaning(String text) {}
        @Table("x")
        record NoType(@Meaning("a double") double value) {}

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResultTable.of(Plain.class))
                .withMessageContaining("expected a record annotated with @Table");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResultTable.of(NoMeaning.class))
                .withMessage("Invalid column 'text': expected a @Meaning");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResultTable.of(NoType.class))
                .withMessage("Invalid column type 'double': expected one of those that a table can hold");
    }

    /** One column of each type. */
    @Table("every_type")
    public record EveryType(
            @Meaning("text") String text,
            @Meaning("integer") long integer,
            @Meaning("missing") @Nullable Integer missing,
            @Meaning("money") Money money,
            @Meaning("decimal") BigDecimal decimal,
            @Meaning("date") LocalDate date,
            @Meaning("month") YearMonth month,
            @Meaning("instant") Instant instant,
            @Meaning("flag") boolean flag) {}

    private static List<@Nullable Object> cells(@Nullable Object... cells) {
        return new ArrayList<>(Arrays.asList(cells));
    }

    private static Object example(Column column) {
        return switch (column.type()) {
            case TEXT -> "a, \"b\"";
            case INTEGER -> column.name().endsWith("_score") ? (Object) 3 : (Object) 12L;
            case MONEY -> Money.of("12.30");
            case DECIMAL -> new BigDecimal("0.123456");
            case DATE -> LocalDate.of(2026, 10, 16);
            case MONTH -> YearMonth.of(2026, 10);
            case INSTANT -> Instant.parse("2026-10-16T06:30:39Z");
            case FLAG -> true;
        };
    }
}
