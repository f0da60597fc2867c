package io.ecom.examples.question;

import io.ecom.model.result.ResultCsv;
import io.ecom.model.result.ResultTable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What Spark has answered already.
 *
 * @param tables the folder of its tables
 * @param elapsed the time that each took, by its name
 */
public record SparkAnswers(Path tables, Map<String, Duration> elapsed) {
    public SparkAnswers {
        elapsed = Map.copyOf(elapsed);
    }

    <R extends Record> List<R> rows(Class<R> rowType) {
        return ResultCsv.read(ResultTable.of(rowType), tables);
    }

    /** The time of one table, zero for one that was not made here. */
    Duration elapsed(Class<? extends Record> rowType) {
        return elapsed.getOrDefault(ResultTable.of(rowType).name(), Duration.ZERO);
    }
}
