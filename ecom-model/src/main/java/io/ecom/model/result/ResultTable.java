package io.ecom.model.result;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.CaseFormat;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a result table, read off the record that holds its rows: a column per component, named in snake case.
 *
 * @param <R> the record of a row, annotated with {@link Table} and, on each component, {@link Meaning}
 */
public final class ResultTable<R extends Record> {
    private final Class<R> rowType;
    private final String name;
    private final int key;
    private final List<RecordComponent> components;
    private final List<Column> columns;
    private final Constructor<R> constructor;

    private ResultTable(Class<R> rowType) {
        Table table = rowType.getAnnotation(Table.class);
        checkArgument(table != null, "Invalid row type '%s': expected a record annotated with @Table", rowType);
        this.rowType = rowType;
        this.name = table.value();
        this.key = table.key();
        this.components = List.of(rowType.getRecordComponents());
        this.columns = components.stream().map(ResultTable::column).toList();
        this.constructor = canonical(rowType);
    }

    public static <R extends Record> ResultTable<R> of(Class<R> rowType) {
        return new ResultTable<>(rowType);
    }

    public String name() {
        return name;
    }

    public Class<R> rowType() {
        return rowType;
    }

    public List<Column> columns() {
        return columns;
    }

    /** The columns that a table must have, also one that others made. */
    public List<Column> requiredColumns() {
        return IntStream.range(0, columns.size())
                .filter(i -> !components.get(i).getAnnotation(Meaning.class).later())
                .mapToObj(columns::get)
                .toList();
    }

    /** The columns that tell one row from every other. */
    public List<Column> key() {
        return columns.subList(0, key);
    }

    /** The cells of a row in the order of the columns, null where there is no value. */
    public List<@Nullable Object> cells(R row) {
        List<@Nullable Object> cells = new ArrayList<>(components.size());
        for (RecordComponent component : components) {
            cells.add(get(component, row));
        }
        return cells;
    }

    /**
     * The row that holds these cells.
     *
     * @throws IllegalArgumentException when their number or types are not those of the columns
     */
    public R row(List<? extends @Nullable Object> cells) {
        checkArgument(
                cells.size() == components.size(),
                "Invalid row of table '%s': expected %s cells, found %s",
                name,
                components.size(),
                cells.size());
        return instantiate(cells.toArray());
    }

    R parse(List<String> fields) {
        checkArgument(
                fields.size() == components.size(),
                "Invalid row of table '%s': expected %s fields, found %s",
                name,
                components.size(),
                fields.size());
        @Nullable Object[] cells = new Object[fields.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cell(i, fields.get(i));
        }
        return instantiate(cells);
    }

    private @Nullable Object cell(int i, String field) {
        if (field.isEmpty() && isNullable(i)) {
            return null;
        }
        Column column = columns.get(i);
        try {
            return column.type().read(field, components.get(i).getType());
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException(
                    "Invalid %s '%s' of table '%s': expected %s"
                            .formatted(column.name(), field, name, column.type().described()),
                    e);
        }
    }

    /** The fields of a row as the CSV form has them, empty where there is no value. */
    public List<String> print(R row) {
        List<@Nullable Object> cells = cells(row);
        List<String> fields = new ArrayList<>(cells.size());
        for (int i = 0; i < cells.size(); i++) {
            Object cell = cells.get(i);
            fields.add(cell == null ? "" : columns.get(i).type().write(cell));
        }
        return fields;
    }

    private boolean isNullable(int i) {
        return components.get(i).getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private R instantiate(@Nullable Object[] cells) {
        try {
            return constructor.newInstance(cells);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(
                    "Invalid row of table '%s': %s".formatted(name, e.getCause().getMessage()), e.getCause());
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "Invalid row of table '%s': expected values of %s, found %s"
                            .formatted(name, columns.stream().map(Column::type).toList(), Arrays.toString(cells)),
                    e);
        }
    }

    private static <R extends Record> Constructor<R> canonical(Class<R> rowType) {
        try {
            return rowType.getDeclaredConstructor(Arrays.stream(rowType.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException("Invalid row type '%s': expected a record".formatted(rowType), e);
        }
    }

    private static @Nullable Object get(RecordComponent component, Record row) {
        try {
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read '%s' of %s".formatted(component.getName(), row), e);
        }
    }

    private static Column column(RecordComponent component) {
        Meaning meaning = component.getAnnotation(Meaning.class);
        checkArgument(meaning != null, "Invalid column '%s': expected a @Meaning", component.getName());
        return new Column(
                CaseFormat.LOWER_CAMEL.to(CaseFormat.LOWER_UNDERSCORE, component.getName()),
                ColumnType.of(component.getType()),
                meaning.unit(),
                meaning.value());
    }

    @Override
    public String toString() {
        return name;
    }
}
