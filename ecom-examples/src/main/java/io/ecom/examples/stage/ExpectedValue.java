package io.ecom.examples.stage;

import io.ecom.model.json.JsonFile;
import io.ecom.model.result.Clv;
import io.ecom.model.result.ResultCsv;
import io.ecom.model.result.ResultTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the tables of a run expect of a customer, in one line.
 *
 * @param run the folder of a run, or its folder with the tables; null when none was named
 */
public record ExpectedValue(@Nullable Path run) {
    public String of(String userId) {
        if (run == null) {
            return "name the tables of a run with --tables to see what is expected of this customer";
        }
        Path tables = Files.isDirectory(run.resolve("tables")) ? run.resolve("tables") : run;
        return ResultCsv.read(ResultTable.of(Clv.class), tables).stream()
                .filter(row -> row.userId().equals(userId))
                .findFirst()
                .map(row -> described(row, days(tables)))
                .orElse("not a buyer, so nothing is expected");
    }

    private static String described(Clv row, String days) {
        return "alive with probability %s; %s orders in the %s; worth %s in the next year (%s to %s), past revenue not included"
                .formatted(
                        rounded(row.pAlive()),
                        rounded(row.expectedOrders()),
                        days,
                        rounded(row.clv()),
                        rounded(row.clvLow()),
                        rounded(row.clvHigh()));
    }

    /** How far ahead orders were forecast, as the run that made the tables has written it down. */
    private static String days(Path tables) {
        Path facts = tables.toAbsolutePath().resolveSibling(RunFolder.MARKER);
        if (Files.exists(facts)
                && JsonFile.read(facts).get("options") instanceof Map<?, ?> options
                && options.get("clv-days") instanceof String days) {
            return days.equals("1") ? "next day" : "next %s days".formatted(days);
        }
        return "time that the tables were made for";
    }

    private static BigDecimal rounded(BigDecimal figure) {
        return figure.setScale(2, RoundingMode.HALF_UP);
    }
}
