package io.ecom.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.generator.OutputOptions;
import io.ecom.generator.Preset;
import io.ecom.generator.ShopGenerator;
import io.ecom.model.load.Progress;
import io.ecom.model.result.LawCheck;
import io.ecom.model.result.ResultCsv;
import io.ecom.model.result.ResultTable;
import io.ecom.model.result.Score;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScorecardCommandTest {
    @TempDir
    private Path temp;

    @Test
    void aGeneratedShopBreaksNoLaw() {
        ShopGenerator.of(Preset.TINY.options()).writeTo(temp.resolve("data"), OutputOptions.defaults(), Progress.NONE);
        CommandRun run = scorecard("--data", temp.resolve("data").toString(), "--laws");
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("0 laws broken")
                .doesNotContain("broken:")
                .contains("stock_balance");
        assertThat(run.outLines()).anyMatch(line -> line.startsWith("  cart_abandonment") && line.endsWith("inside"));
    }

    @Test
    void brokenLawsOfForeignDataAreShownAndAreNoFailure() {
        Path data = CourseSample.copyTo(temp.resolve("course"));
        CommandRun run = scorecard("--data", data.toString(), "--laws");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("broken: ").contains("not looked at");
    }

    @Test
    void tablesJsonAndPageAreWritten() throws Exception {
        Path data = CourseSample.copyTo(temp.resolve("course"));
        Path out = temp.resolve("out");
        CommandRun run = scorecard("--data", data.toString(), "--laws", "--out", out.toString(), "--quiet");
        assertThat(run.outLines()).containsExactly(out.resolve("scorecard.html").toString());
        assertThat(ResultCsv.read(ResultTable.of(Score.class), out)).isNotEmpty();
        assertThat(ResultCsv.read(ResultTable.of(LawCheck.class), out)).isNotEmpty();
        assertThat(Files.readString(out.resolve("scorecard.json"))).contains("\"quantity\": \"spend_gini\"");
        assertThat(Files.readString(out.resolve("scorecard.html")))
                .contains("Does the data look like that of a real shop?")
                .contains("Could the data have happened?");
    }

    @Test
    void aFolderOfOtherFilesIsNotWrittenInto() throws Exception {
        Path data = CourseSample.copyTo(temp.resolve("course"));
        Path out = Files.createDirectories(temp.resolve("letters"));
        Files.writeString(out.resolve("letter.txt"), "dear");
        CommandRun run = scorecard("--data", data.toString(), "--out", out.toString());
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .contains("Cannot write folder '" + out + "': it holds other files; name an empty or a new folder");
        assertThat(out).isDirectoryContaining("glob:**letter.txt");
        try (var files = Files.list(out)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void dirtIsPlantedAndAShareOutOfRangeIsRefused() {
        Path out = temp.resolve("dirty");
        CommandRun run = run("generate", "--out", out.toString(), "--preset", "tiny", "--dirty", "0.1", "--quiet");
        assertThat(run.status()).isZero();
        assertThat(out.resolve("_truth/defects.ndjson")).isNotEmptyFile();
        CommandRun wrong = run("generate", "--out", temp.resolve("x").toString(), "--dirty", "2");
        assertThat(wrong.status()).isNotZero();
        assertThat(wrong.err()).contains("Invalid value '2.0' for option 'dirty': expected a share from 0 to 1");
    }

    private CommandRun scorecard(String... args) {
        String[] all = new String[args.length + 1];
        all[0] = "scorecard";
        System.arraycopy(args, 0, all, 1, args.length);
        return run(all);
    }

    private CommandRun run(String... args) {
        return CommandRun.of(temp.resolve("home"), args);
    }
}
