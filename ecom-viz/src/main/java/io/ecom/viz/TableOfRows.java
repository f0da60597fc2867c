package io.ecom.viz;

import io.ecom.model.Money;
import io.ecom.model.result.ResultTable;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Turns typed rows into a Tablesaw table whose cells print as they stand in the CSV.
 *
 * <p>Amounts become doubles, which hold fifteen digits: exact to the cent below ten trillion.
 */
final class TableOfRows {
    private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.ROOT);

    private static final DateTimeFormatter WHOLE_SECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT);

    private TableOfRows() {}

    static <R extends Record> Table of(ResultTable<R> shape, List<R> rows) {
        List<List<@Nullable Object>> cells = rows.stream().map(shape::cells).toList();
        Table table = Table.create(shape.name());
        for (int i = 0; i < shape.columns().size(); i++) {
            int column = i;
            table.addColumns(column(
                    shape.columns().get(i),
                    cells.stream().<@Nullable Object>map(row -> row.get(column)).toList()));
        }
        return table;
    }

    private static Column<?> column(io.ecom.model.result.Column shape, List<@Nullable Object> cells) {
        String name = shape.name();
        return switch (shape.type()) {
            case TEXT, MONTH -> {
                StringColumn column = StringColumn.create(name);
                cells.forEach(c -> column.append(c == null ? "" : c.toString()));
                yield column;
            }
            case INTEGER -> {
                LongColumn column = LongColumn.create(name);
                cells.forEach(c -> append(column, (Number) c));
                yield column;
            }
            case MONEY, DECIMAL -> decimals(name, cells);
            case DATE -> {
                DateColumn column = DateColumn.create(name);
                cells.forEach(c -> column.append((LocalDate) c));
                yield column;
            }
            case INSTANT -> {
                DateTimeColumn column = DateTimeColumn.create(name);
                column.setPrintFormatter(WHOLE_SECONDS);
                cells.forEach(
                        c -> column.append(c == null ? null : LocalDateTime.ofInstant((Instant) c, ZoneOffset.UTC)));
                yield column;
            }
            case FLAG -> {
                BooleanColumn column = BooleanColumn.create(name);
                cells.forEach(c -> column.append((Boolean) c));
                yield column;
            }
        };
    }

    private static void append(LongColumn column, @Nullable Number cell) {
        if (cell == null) {
            column.appendMissing();
        } else {
            column.append(cell.longValue());
        }
    }

    private static DoubleColumn decimals(String name, List<@Nullable Object> cells) {
        DoubleColumn column = DoubleColumn.create(name);
        List<@Nullable BigDecimal> values = cells.stream()
                .<@Nullable BigDecimal>map(c -> c instanceof Money money ? money.toBigDecimal() : (BigDecimal) c)
                .toList();
        for (BigDecimal value : values) {
            if (value == null) {
                column.appendMissing();
            } else {
                column.append(value.doubleValue());
            }
        }
        List<Integer> scales = values.stream()
                .filter(Objects::nonNull)
                .map(BigDecimal::scale)
                .distinct()
                .toList();
        String digits = scales.size() == 1 ? "0".repeat(Math.max(0, scales.get(0))) : "######";
        column.setPrintFormatter(new DecimalFormat(digits.isEmpty() ? "0" : "0." + digits, SYMBOLS), "");
        return column;
    }
}
