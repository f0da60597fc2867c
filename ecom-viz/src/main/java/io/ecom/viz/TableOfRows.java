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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

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
        Table table = Table.create(shape.name());
        List<Consumer<@Nullable Object>> columns = new ArrayList<>();
        shape.columns().forEach(column -> columns.add(column(table, column)));
        for (R row : rows) {
            List<@Nullable Object> cells = shape.cells(row);
            for (int i = 0; i < cells.size(); i++) {
                columns.get(i).accept(cells.get(i));
            }
        }
        return table;
    }

    /** Adds a column to the table and returns what appends cells to it. */
    private static Consumer<@Nullable Object> column(Table table, io.ecom.model.result.Column shape) {
        String name = shape.name();
        return switch (shape.type()) {
            case TEXT, MONTH -> {
                StringColumn column = StringColumn.create(name);
                table.addColumns(column);
                yield cell -> column.append(cell == null ? "" : cell.toString());
            }
            case INTEGER -> {
                LongColumn column = LongColumn.create(name);
                table.addColumns(column);
                yield cell -> append(column, (Number) cell);
            }
            case MONEY, DECIMAL -> {
                DoubleColumn column = DoubleColumn.create(name);
                table.addColumns(column);
                yield new Decimals(column);
            }
            case DATE -> {
                DateColumn column = DateColumn.create(name);
                table.addColumns(column);
                yield cell -> column.append((LocalDate) cell);
            }
            case INSTANT -> {
                DateTimeColumn column = DateTimeColumn.create(name);
                column.setPrintFormatter(WHOLE_SECONDS);
                table.addColumns(column);
                yield cell ->
                        column.append(cell == null ? null : LocalDateTime.ofInstant((Instant) cell, ZoneOffset.UTC));
            }
            case FLAG -> {
                BooleanColumn column = BooleanColumn.create(name);
                table.addColumns(column);
                yield cell -> column.append((Boolean) cell);
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

    /** Appends decimals and prints them with the decimals they have, as far as all have the same. */
    private static final class Decimals implements Consumer<@Nullable Object> {
        private static final int NONE_YET = -1;

        private final DoubleColumn column;
        private int scale = NONE_YET;

        Decimals(DoubleColumn column) {
            this.column = column;
            print("0.######");
        }

        @Override
        public void accept(@Nullable Object cell) {
            if (cell == null) {
                column.appendMissing();
                return;
            }
            BigDecimal value = cell instanceof Money money ? money.toBigDecimal() : (BigDecimal) cell;
            column.append(value.doubleValue());
            if (scale == NONE_YET) {
                scale = Math.max(0, value.scale());
                print(scale == 0 ? "0" : "0." + "0".repeat(scale));
            } else if (scale != value.scale()) {
                print("0.######");
            }
        }

        private void print(String pattern) {
            column.setPrintFormatter(new DecimalFormat(pattern, SYMBOLS), "");
        }
    }
}
