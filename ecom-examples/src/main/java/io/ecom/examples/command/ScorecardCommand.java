package io.ecom.examples.command;

import static java.util.Objects.requireNonNullElse;

import io.ecom.examples.console.Console;
import io.ecom.examples.stage.ScorecardStage;
import io.ecom.examples.stage.ScorecardStage.Scored;
import io.ecom.examples.stage.ScorecardStage.What;
import io.ecom.examples.stage.Stages;
import io.ecom.model.result.LawCheck;
import io.ecom.model.result.Score;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "scorecard",
        sortOptions = false,
        description = "Show how real a data set looks, and which laws it breaks: --data DIR [--laws] [--out DIR]")
final class ScorecardCommand implements Callable<Integer> {
    private static final String ROW = "  %-24s%10s  %-15s%9s  %s";

    private final Context context;

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "The data set.")
    private Path data = Path.of("");

    @Option(names = "--laws", description = "Look at the laws, too; a broken one is shown and is no failure.")
    private boolean laws;

    @Option(names = "--out", paramLabel = "DIR", description = "Where CSV, JSON and a page of it go.")
    private @Nullable Path out;

    @Mixin
    private ConsoleOptions consoleOptions = new ConsoleOptions();

    ScorecardCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Console console = consoleOptions.console();
        consoleOptions.logTo(Home.of(context).log());
        ScorecardStage stage = new ScorecardStage(data, laws ? What.SCORES_AND_LAWS : What.SCORES);
        Scored scored =
                new Stages(console).run("scorecard", () -> stage.run(console.progress()), ScorecardCommand::describe);
        List<String> lines = new ArrayList<>();
        lines.add(line("quantity", "value", "real shops", "flat", ""));
        scored.scores().forEach(score -> lines.add(line(score)));
        scored.laws().forEach(law -> lines.add(line(law)));
        if (out == null) {
            lines.forEach(console::answer);
        } else {
            lines.forEach(console::line);
            stage.write(scored, out, Versions.ecom());
            console.result("Scorecard: ", out.resolve("scorecard.html"));
        }
        return ExitStatus.DONE;
    }

    private static String describe(Scored scored) {
        long inside = scored.scores().stream()
                .filter(score -> score.verdict().equals("inside"))
                .count();
        long outside = scored.scores().stream()
                .filter(score ->
                        score.verdict().equals("outside") || score.verdict().equals("missing"))
                .count();
        long broken = scored.laws().stream().filter(law -> law.broken() > 0).count();
        return "%d of %d quantities like real shops%s"
                .formatted(
                        inside, inside + outside, scored.laws().isEmpty() ? "" : ", %d laws broken".formatted(broken));
    }

    private static String line(Score score) {
        return line(
                score.quantity(),
                text(score.value()),
                score.low() == null && score.high() == null ? "" : text(score.low()) + " to " + text(score.high()),
                text(score.flat()),
                score.verdict());
    }

    private static String line(LawCheck law) {
        String verdict = law.checked() == 0 ? "not looked at" : law.broken() == 0 ? "holds" : "broken";
        return "  %-24s%10d  of %-12d%9s  %s"
                .formatted(
                        law.law(),
                        law.broken(),
                        law.checked(),
                        "",
                        law.broken() == 0 ? verdict : verdict + ": " + requireNonNullElse(law.example(), ""));
    }

    private static String line(String quantity, String value, String band, String flat, String verdict) {
        return String.format(Locale.ROOT, ROW, quantity, value, band, flat, verdict)
                .stripTrailing();
    }

    private static String text(@Nullable BigDecimal value) {
        return value == null ? "-" : value.toPlainString();
    }
}
