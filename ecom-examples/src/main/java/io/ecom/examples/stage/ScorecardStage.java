package io.ecom.examples.stage;

import io.ecom.analytics.law.LawScope;
import io.ecom.analytics.law.Laws;
import io.ecom.analytics.scorecard.Scorecard;
import io.ecom.model.IoProblem;
import io.ecom.model.json.DatasetReader;
import io.ecom.model.json.FolderUpdate;
import io.ecom.model.json.JsonText;
import io.ecom.model.json.ManifestDays;
import io.ecom.model.json.StockLedgers;
import io.ecom.model.load.FanOut;
import io.ecom.model.load.Progress;
import io.ecom.model.load.Quarantine;
import io.ecom.model.load.RecordSink;
import io.ecom.model.result.LawCheck;
import io.ecom.model.result.ResultCsv;
import io.ecom.model.result.ResultTable;
import io.ecom.model.result.Score;
import io.ecom.viz.Tables;
import io.ecom.viz.chart.LawList;
import io.ecom.viz.chart.ScorecardList;
import io.ecom.viz.report.Report;
import io.ecom.viz.report.RunFacts;
import io.ecom.viz.report.Section;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a data set once and says how real it looks and which laws it breaks. */
public record ScorecardStage(Path data, What what) {
    private static final String JSON = "scorecard.json";

    /** What is looked at. */
    public enum What {
        SCORES,
        SCORES_AND_LAWS
    }

    /** @param laws empty when nobody asked for them */
    public record Scored(List<Score> scores, List<LawCheck> laws) {}

    public Scored run(Progress progress) {
        Scorecard scorecard = new Scorecard();
        Optional<Laws> laws = what == What.SCORES ? Optional.empty() : Optional.of(new Laws(scope()));
        List<RecordSink> sinks = new ArrayList<>();
        sinks.add(scorecard);
        laws.ifPresent(sinks::add);
        DatasetReader.open(data).admit(new FanOut(sinks), Quarantine.NONE, progress);
        return new Scored(scorecard.scores(), laws.map(Laws::checks).orElse(List.of()));
    }

    /**
     * Writes tables, JSON and a page into a folder, which appears when they are whole.
     *
     * @throws io.ecom.model.json.DatasetException when the folder holds something else or cannot be written
     */
    public void write(Scored scored, Path folder, String version) {
        try (FolderUpdate update = FolderUpdate.begin(folder, JSON)) {
            writeInto(update.folder(), scored, version);
            update.publish();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write '%s': %s".formatted(folder, IoProblem.of(e)), e);
        }
    }

    private void writeInto(Path folder, Scored scored, String version) throws IOException {
        ResultCsv.write(ResultTable.of(Score.class), scored.scores().iterator(), folder);
        Tables tables = Tables.of().with(Score.class, scored.scores());
        if (!scored.laws().isEmpty()) {
            ResultCsv.write(ResultTable.of(LawCheck.class), scored.laws().iterator(), folder);
            tables = tables.with(LawCheck.class, scored.laws());
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("scorecard", scored.scores());
        json.put("laws", scored.laws());
        Files.writeString(folder.resolve(JSON), JsonText.pretty(json));
        Report.of(facts(version), tables)
                .withSections(
                        List.of(new Section("scorecard", "Scorecard", List.of(new ScorecardList(), new LawList()))))
                .writeTo(folder.resolve("scorecard.html"));
    }

    private LawScope scope() {
        LawScope scope = LawScope.UNKNOWN.withStock(StockLedgers.ofDataset(data));
        return ManifestDays.ofDataset(data)
                .map(days -> scope.withWindow(days.first(), days.last()))
                .orElse(scope);
    }

    private RunFacts facts(String version) {
        return new RunFacts(
                "Scorecard",
                String.valueOf(data.getFileName()),
                ManifestDays.ofDataset(data)
                        .map(days -> days.first() + " to " + days.last())
                        .orElse("all days"),
                List.of(),
                "ecom " + version,
                new RunFacts.Status(RunFacts.Trust.SOUND, "Reckoned from the admitted records"));
    }
}
