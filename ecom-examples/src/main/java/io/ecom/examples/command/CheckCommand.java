package io.ecom.examples.command;

import io.ecom.analytics.check.Strictness;
import io.ecom.analytics.check.TableCheck;
import io.ecom.analytics.check.TableCheck.Verdict;
import io.ecom.analytics.check.TableChecker;
import io.ecom.examples.console.Amount;
import io.ecom.examples.console.Console;
import io.ecom.examples.stage.Stages;
import io.ecom.model.json.DatasetReader;
import io.ecom.model.json.JsonText;
import io.ecom.model.load.Progress;
import io.ecom.model.load.Quarantine;
import io.ecom.model.result.ForeignCsv;
import io.ecom.model.result.ResultTables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "check",
        sortOptions = false,
        description =
                "Compare anybody's result tables with the right ones and name the usual mistake: --data DIR --tables DIR")
final class CheckCommand implements Callable<Integer> {
    /** Where people live whose clocks are often taken for UTC. */
    private static final List<String> COMMON_ZONES = List.of(
            "Africa/Kigali",
            "Europe/London",
            "Europe/Berlin",
            "America/New_York",
            "America/Chicago",
            "America/Los_Angeles",
            "America/Sao_Paulo",
            "Asia/Kolkata",
            "Asia/Shanghai",
            "Australia/Sydney");

    private final Context context;

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "The data set.")
    private Path data = Path.of("");

    @Option(
            names = "--tables",
            paramLabel = "DIR",
            required = true,
            description = "The tables to check: NAME.csv each, or a folder of parts as Spark writes them.")
    private Path tables = Path.of("");

    @Option(names = "--strict", description = "Compare byte by byte: order and form count, too.")
    private boolean strict;

    @Option(names = "--zone", paramLabel = "ZONE", description = "A time zone that may have been taken for UTC.")
    private @Nullable ZoneId zone;

    @Option(names = "--json", description = "Print what was found as JSON.")
    private boolean json;

    @Mixin
    private QuestionChoices choices = new QuestionChoices();

    @Mixin
    private ConsoleOptions consoleOptions = new ConsoleOptions();

    CheckCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Console console = consoleOptions.console();
        consoleOptions.logTo(Home.of(context).log());
        DatasetReader reader = DatasetReader.open(data);
        Path folder = tablesIn(tables);
        Progress progress = json ? Progress.NONE : console.progress();
        TableChecker checker = new TableChecker(
                sink -> reader.admit(sink, Quarantine.NONE, progress).dataQuality(), choices::answers, zones());
        Strictness strictness = strict ? Strictness.BYTES : Strictness.MEANING;
        List<TableCheck> checks = json
                ? checker.check(folder, strictness)
                : new Stages(console).run("check", () -> checker.check(folder, strictness), CheckCommand::summary);
        if (json) {
            console.answer(
                    JsonText.pretty(checks.stream().map(CheckCommand::values).toList())
                            .stripTrailing());
        } else {
            checks.forEach(check -> show(check, console));
        }
        boolean wrong = checks.stream()
                .anyMatch(check -> check.verdict() == Verdict.DIFFERS || check.verdict() == Verdict.UNREADABLE);
        return wrong ? ExitStatus.FAILED : ExitStatus.DONE;
    }

    /** A run's folder has its tables in one of its own. */
    private static Path tablesIn(Path folder) {
        Path found = Files.isDirectory(folder.resolve("tables")) ? folder.resolve("tables") : folder;
        boolean any = ResultTables.all().stream()
                .anyMatch(table -> ForeignCsv.find(found, table.name()).isPresent());
        if (!any) {
            throw new IllegalArgumentException(
                    "No result table found in '%s': expected files such as 'summary.csv' or 'daily_sales.csv'"
                            .formatted(folder));
        }
        return found;
    }

    private List<ZoneId> zones() {
        List<ZoneId> zones = new ArrayList<>();
        if (zone != null) {
            zones.add(zone);
        }
        zones.add(ZoneId.systemDefault());
        COMMON_ZONES.forEach(name -> zones.add(ZoneId.of(name)));
        return zones.stream()
                .distinct()
                .filter(each -> !each.getRules().equals(ZoneOffset.UTC.getRules()))
                .toList();
    }

    private static String summary(List<TableCheck> checks) {
        return "%s ok, %s, %s missing"
                .formatted(
                        Amount.of(count(checks, Verdict.OK), "table"),
                        Amount.of(count(checks, Verdict.DIFFERS) + count(checks, Verdict.UNREADABLE)) + " wrong",
                        Amount.of(count(checks, Verdict.MISSING)));
    }

    private static long count(List<TableCheck> checks, Verdict verdict) {
        return checks.stream().filter(check -> check.verdict() == verdict).count();
    }

    private static Map<String, @Nullable Object> values(TableCheck check) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("table", check.table());
        values.put("verdict", check.verdict().toString());
        values.put("difference", check.difference());
        values.put("problem", check.problem());
        values.put("mistakes", check.mistakes());
        return values;
    }

    private static void show(TableCheck check, Console console) {
        String name = "  %-22s%-11s".formatted(check.table(), check.verdict());
        if (check.problem() != null) {
            console.answer(name + check.problem());
        } else if (check.difference() != null) {
            console.answer(name + check.difference().described());
            console.answer(" ".repeat(35)
                    + (check.mistakes().isEmpty()
                            ? "no single usual mistake explains it"
                            : "looks like: " + String.join("; or: ", check.mistakes())));
        } else {
            console.answer(name.stripTrailing());
        }
    }
}
