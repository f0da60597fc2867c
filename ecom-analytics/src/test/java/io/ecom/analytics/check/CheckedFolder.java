package io.ecom.analytics.check;

import io.ecom.analytics.answer.Answers;
import io.ecom.analytics.basket.PairLimits;
import io.ecom.analytics.clv.table.ClvOptions;
import io.ecom.model.RandomShop;
import io.ecom.model.load.RecordSink;
import io.ecom.model.result.DataQuality;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/** A folder of tables about a small shop whose right tables are known. */
final class CheckedFolder {
    static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");
    static final ShopRecords SHOP = ShopRecords.random();
    static final Answers RIGHT = right();

    private final TableChecker checker =
            new TableChecker(CheckedFolder::replay, CheckedFolder::fresh, List.of(KOLKATA));

    private final Path folder;

    CheckedFolder(Path folder) {
        this.folder = folder;
    }

    Path path() {
        return folder;
    }

    List<TableCheck> check(Strictness strictness) {
        return checker.check(folder, strictness);
    }

    TableCheck check(String table) {
        return check(table, Strictness.MEANING);
    }

    TableCheck check(String table, Strictness strictness) {
        return check(strictness).stream()
                .filter(check -> check.table().equals(table))
                .findFirst()
                .orElseThrow();
    }

    void write(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<DataQuality> replay(RecordSink sink) {
        RandomShop.send(7, 60, sink);
        return List.of();
    }

    private static Answers fresh() {
        return new Answers(Duration.ofHours(24), PairLimits.DEFAULTS, ClvOptions.DEFAULTS.resampling(5));
    }

    private static Answers right() {
        Answers answers = fresh();
        replay(answers);
        return answers;
    }
}
