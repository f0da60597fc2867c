package io.ecom.examples.stage;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.Iterators;
import io.ecom.spark.source.Tables;
import io.ecom.spark.sql.SqlViews;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;
import org.jspecify.annotations.Nullable;

/** Answers questions in SQL about a shop's tables. */
public final class SqlStage {
    private final SqlViews views;

    public SqlStage(Tables tables) {
        this.views = SqlViews.register(tables);
    }

    /**
     * An answer whose rows come as they are asked for.
     *
     * @param rows each with a text for each column, null where there is no value
     */
    public record Answer(List<String> columns, Iterator<List<@Nullable String>> rows) {}

    /** Each table with its columns and their types. */
    public List<String> tables() {
        return views.columns().entrySet().stream()
                .map(view -> view.getKey() + "("
                        + String.join(", ", columns(view.getValue().fields())) + ")")
                .toList();
    }

    /**
     * The rows throw the same while they come.
     *
     * @throws IllegalArgumentException when it is not SQL, names what is not there or cannot be computed, with the place
     */
    public Answer ask(String sql) {
        checkArgument(!sql.isBlank(), "Missing question: expected a SELECT");
        try {
            Dataset<Row> answer = views.ask(sql);
            return new Answer(
                    List.of(answer.columns()),
                    new Explained<>(sql, Iterators.transform(answer.toLocalIterator(), SqlStage::cells)));
        } catch (Exception e) {
            // Spark throws its checked AnalysisException unannounced, and wraps what goes wrong at work.
            throw SqlFailure.of(sql, e);
        }
    }

    /** Rows whose failures on the way are explained like those of the question itself. */
    private record Explained<T>(String sql, Iterator<T> rows) implements Iterator<T> {
        @Override
        public boolean hasNext() {
            return explained(rows::hasNext);
        }

        @Override
        public T next() {
            return explained(rows::next);
        }

        private <V> V explained(Callable<V> step) {
            try {
                return step.call();
            } catch (NoSuchElementException e) {
                throw e;
            } catch (Exception e) {
                throw SqlFailure.of(sql, e);
            }
        }
    }

    private static List<String> columns(StructField[] fields) {
        return Stream.of(fields)
                .map(field -> field.name() + " " + field.dataType().sql().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static List<@Nullable String> cells(Row row) {
        List<@Nullable String> cells = new ArrayList<>(row.size());
        for (int i = 0; i < row.size(); i++) {
            cells.add(text(row.get(i)));
        }
        return cells;
    }

    private static @Nullable String text(@Nullable Object cell) {
        if (cell == null) {
            return null;
        }
        if (cell instanceof LocalDateTime time) {
            return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
        }
        return cell instanceof BigDecimal number ? number.toPlainString() : cell.toString();
    }
}
