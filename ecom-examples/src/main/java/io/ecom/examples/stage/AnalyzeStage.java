package io.ecom.examples.stage;

import io.ecom.model.load.Progress;
import io.ecom.model.result.ClvModel;
import io.ecom.model.result.DataQuality;
import io.ecom.model.result.ResultCsv;
import io.ecom.model.result.ResultTable;
import io.ecom.spark.analysis.Analyses;
import io.ecom.spark.analysis.Analysis;
import io.ecom.spark.analysis.AnalysisOptions;
import io.ecom.spark.analysis.ClvAnalysis;
import io.ecom.spark.analysis.Facts;
import io.ecom.spark.source.Tables;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Answers every question with Spark and writes each answer as a table.
 *
 * @param folder where the tables go; it exists, and the facts of models lie beside it
 */
public record AnalyzeStage(Tables tables, AnalysisOptions options, List<DataQuality> dataQuality, Path folder) {
    /** While one analysis is planned on the driver, another one's tasks can run. */
    private static final int AT_ONCE = 2;

    /**
     * What was made.
     *
     * @param tables how long each table took, in the order in which they are read
     * @param remarks what a reader of the tables must know, such as that one was cut
     * @param customerValue the models behind the table {@code clv}
     */
    public record Analyzed(Map<String, Duration> tables, List<String> remarks, ClvModel customerValue) {}

    public Analyzed run(Progress progress) {
        List<Analysis<?>> analyses = Analyses.all(options);
        progress.begin("analyze", analyses.size(), "tables");
        Map<String, Duration> elapsed = new LinkedHashMap<>();
        List<String> remarks = new ArrayList<>();
        ClvModel customerValue;
        try (Facts facts = Facts.of(tables)) {
            List<Supplier<Duration>> work = analyses.stream()
                    .map(analysis -> (Supplier<Duration>) () -> write(analysis, facts, progress))
                    .toList();
            List<Duration> durations = SideBySide.run(AT_ONCE, work);
            for (int i = 0; i < analyses.size(); i++) {
                elapsed.put(analyses.get(i).table().name(), durations.get(i));
                analyses.get(i).remark(facts).ifPresent(remarks::add);
            }
            customerValue = new ClvAnalysis(options.clv()).model(facts);
            ClvModelFile.write(customerValue, options.clv().horizon(), folder.resolveSibling(ClvModelFile.NAME));
        }
        progress.end();
        ResultCsv.write(ResultTable.of(DataQuality.class), dataQuality.iterator(), folder);
        ColumnsFile.writeTo(folder);
        elapsed.put(ResultTable.of(DataQuality.class).name(), Duration.ZERO);
        return new Analyzed(elapsed, remarks, customerValue);
    }

    private <R extends Record> Duration write(Analysis<R> analysis, Facts facts, Progress progress) {
        long begin = System.nanoTime();
        ResultCsv.write(analysis.table(), analysis.rows(facts), folder);
        progress.advance(1);
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
