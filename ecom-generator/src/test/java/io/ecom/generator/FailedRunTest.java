package io.ecom.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecom.model.json.DatasetException;
import io.ecom.model.load.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FailedRunTest {
    private static final ShopGenerator SHOP = ShopGenerator.of(Preset.TINY.options());

    @TempDir
    private Path folder;

    @Test
    void aRunThatFailsHalfwayLeavesNothing() {
        Progress failing = new Progress() {
            @Override
            public void advance(long amount) {
                throw new IllegalStateException("stopped");
            }
        };
        assertThatThrownBy(() -> SHOP.writeTo(folder.resolve("shop"), OutputOptions.defaults(), failing))
                .hasMessage("stopped");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void progressReachesItsTotal() {
        AtomicLong total = new AtomicLong();
        Progress counting = new Progress() {
            @Override
            public void begin(String step, long expected, String unit) {
                total.addAndGet(-expected);
            }

            @Override
            public void advance(long amount) {
                total.addAndGet(amount);
            }
        };
        SHOP.writeTo(folder.resolve("shop"), OutputOptions.defaults(), counting);
        assertThat(total).hasValue(0);
    }

    @Test
    void somebodyElsesFolderStaysAsItIs() throws IOException {
        Files.writeString(folder.resolve("letter.txt"), "dear");
        assertThatThrownBy(() -> SHOP.writeTo(folder, OutputOptions.defaults(), Progress.NONE))
                .isInstanceOf(DatasetException.class)
                .hasMessage("Cannot write folder '%s': it holds other files; name an empty or a new folder", folder);
        assertThat(folder.resolve("letter.txt")).hasContent("dear");
    }

    @Test
    void aTruthFolderThatCannotBeMadeFailsTheRun() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        OutputOptions apart = OutputOptions.defaults().withTruth(TruthPlace.apart(file));
        assertThatThrownBy(() -> SHOP.writeTo(folder.resolve("shop"), apart, Progress.NONE))
                .isInstanceOf(DatasetException.class)
                .hasMessage("Cannot write the truth into '%s': it is a file", file);
        assertThat(folder.resolve("shop")).doesNotExist();
    }

    @Test
    void aTruthPlaceHasAFolderExactlyWhenItIsApart() {
        assertThatThrownBy(() -> new TruthPlace(TruthPlace.Kind.INSIDE, Optional.of(folder)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid truth place 'INSIDE': expected a folder for 'APART' only");
    }
}
