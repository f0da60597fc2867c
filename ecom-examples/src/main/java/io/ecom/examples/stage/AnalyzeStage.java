package io.ecom.examples.stage;

import io.ecom.model.load.Progress;
import io.ecom.model.result.DataQuality;
import io.ecom.model.result.ResultCsv;
import io.ecom.model.result.ResultTable;
import io.ecom.spark.analysis.Analyses;
import io.ecom.spark.analysis.Analysis;
import io.ecom.spark.analysis.AnalysisOptions;
import io.ecom.spark.analysis.Facts;
import io.ecom.spark.source.Tables;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers every question with Spark and writes each answer as a table.
 *
 * @param folder where the tables go; it exists
 */
public record AnalyzeStage(Tables tables, AnalysisOptions options, List<DataQuality> dataQuality, Path folder) {
    /** How long each table took, in the order in which they were made. */
    public record Analyzed(Map<String, Duration> tables) {
        /** The time of one table, zero for one that was not made here. */
        public Duration elapsed(ResultTable<?> table) {
            return tables.getOrDefault(table.name(), Duration.ZERO);
        }
    }

    public Analyzed run(Progress progress) {
        Map<String, Duration> elapsed = new LinkedHashMap<>();
        List<Analysis<?>> analyses = Analyses.all(options);
        progress.begin("analyze", analyses.size(), "tables");
        try (Facts facts = Facts.of(tables)) {
            for (Analysis<?> analysis : analyses) {
                elapsed.put(analysis.table().name(), write(analysis, facts));
                progress.advance(1);
            }
        }
        progress.end();
        ResultCsv.write(ResultTable.of(DataQuality.class), dataQuality.iterator(), folder);
        ColumnsFile.writeTo(folder);
        elapsed.put(ResultTable.of(DataQuality.class).name(), Duration.ZERO);
        return new Analyzed(elapsed);
    }

    private <R extends Record> Duration write(Analysis<R> analysis, Facts facts) {
        long begin = System.nanoTime();
        ResultCsv.write(analysis.table(), analysis.rows(facts), folder);
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
