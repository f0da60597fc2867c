package io.ecom.examples.stage;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.AnalysisException;
import org.jspecify.annotations.Nullable;
import scala.Option;

/** What is wrong with a question, in one line that names the place. */
final class SqlFailure {
    /** What stands around Spark's own sentence: the name of the error, its state and the plan. */
    private static final Pattern CLASS = Pattern.compile("^\\[[A-Z0-9_.]+]\\s*");

    private static final Pattern STATE = Pattern.compile("\\s*SQLSTATE: \\w+.*$");

    /** Spark counts the columns of a question from 0 and calls it pos, those of what fails at work from 1. */
    private static final Pattern PLACE = Pattern.compile("line:? (\\d+),? pos(ition)?:? (\\d+)");

    private static final Pattern WORD = Pattern.compile("\\w+|\\S+");

    private SqlFailure() {}

    static IllegalArgumentException of(String sql, Exception failure) {
        Throwable cause = deepest(failure);
        String message = String.valueOf(cause.getMessage());
        String sentence = CLASS.matcher(message.lines()
                        .filter(line -> !line.isBlank())
                        .findFirst()
                        .orElse(""))
                .replaceFirst("");
        sentence = STATE.matcher(sentence).replaceFirst("").strip();
        sentence = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
        Place place = place(cause, message);
        return new IllegalArgumentException(
                place == null
                        ? "Cannot answer the question: " + sentence
                        : "Cannot answer the question, line %d column %d at '%s': %s"
                                .formatted(place.line, place.column + 1, place.wordIn(sql), sentence),
                failure);
    }

    private static Throwable deepest(Throwable failure) {
        Throwable cause = failure;
        while (!(cause instanceof AnalysisException) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static @Nullable Place place(Throwable cause, String message) {
        if (cause instanceof AnalysisException analysis
                && analysis.line().isDefined()
                && analysis.startPosition().isDefined()) {
            return new Place(number(analysis.line()), number(analysis.startPosition()));
        }
        Matcher found = PLACE.matcher(message);
        return found.find()
                ? new Place(
                        Integer.parseInt(found.group(1)),
                        Integer.parseInt(found.group(3)) - (found.group(2) == null ? 0 : 1))
                : null;
    }

    private static int number(Option<?> option) {
        return ((Number) option.get()).intValue();
    }

    /**
     * A place in a text.
     *
     * @param line counts from 1
     * @param column counts from 0
     */
    private record Place(int line, int column) {
        String wordIn(String sql) {
            String text = sql.lines().skip(line - 1L).findFirst().orElse("");
            Matcher word = WORD.matcher(text);
            return word.find(Math.min(column, text.length())) ? word.group() : "the end";
        }
    }
}
