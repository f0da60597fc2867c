package io.ecom.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecom.model.json.DatasetException;
import io.ecom.model.load.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
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
        assertThatThrownBy(() -> SHOP.writeTo(folder.resolve("shop"), apart(file), Progress.NONE))
                .isInstanceOf(DatasetException.class)
                .hasMessage("Cannot write folder '%s': it holds other files; name an empty or a new folder", file);
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
    }

    @Test
    void aRunThatFailsHalfwayLeavesTheFormerTruth() throws IOException {
        Path answers = folder.resolve("answers");
        SHOP.writeTo(folder.resolve("shop"), apart(answers), Progress.NONE);
        String former = Files.readString(answers.resolve("parameters.json"));
        Progress failing = new Progress() {
            @Override
            public void advance(long amount) {
                throw new IllegalStateException("stopped");
            }
        };
        ShopGenerator other = ShopGenerator.of(Preset.TINY.options().withSeed("other"));
        assertThatThrownBy(() -> other.writeTo(folder.resolve("other"), apart(answers), failing))
                .hasMessage("stopped");
        assertThat(answers.resolve("parameters.json")).hasContent(former);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(answers, folder.resolve("shop"));
        }
    }

    @Test
    void theTruthAppearsOnlyBesideItsDataSet() throws IOException {
        Path answers = folder.resolve("answers");
        SHOP.writeTo(folder.resolve("shop"), apart(answers), Progress.NONE);
        String former = Files.readString(answers.resolve("parameters.json"));
        Progress spoilingTheManifest = new Progress() {
            @Override
            public void advance(long amount) {
                folder.resolve(".other.partial/manifest.json").toFile().mkdir();
            }
        };
        ShopGenerator other = ShopGenerator.of(Preset.TINY.options().withSeed("other"));
        assertThatThrownBy(() -> other.writeTo(folder.resolve("other"), apart(answers), spoilingTheManifest))
                .isInstanceOf(DatasetException.class)
                .hasMessageStartingWith("Cannot write 'manifest.json': ");
        assertThat(answers.resolve("parameters.json")).hasContent(former);
        assertThat(folder.resolve("other")).doesNotExist();
    }

    @Test
    void theAnswersMayNotLieAmongTheQuestions() {
        Path shop = folder.resolve("shop");
        for (Path place : List.of(shop, shop.resolve("answers"), folder)) {
            assertThatThrownBy(() -> SHOP.writeTo(shop, apart(place), Progress.NONE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "Invalid value '%s' for option 'truth': expected a folder apart from the data set's, '%s'",
                            place, shop);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anInterruptedRunLeavesNothing() {
        Progress interrupting = new Progress() {
            @Override
            public void advance(long amount) {
                Thread.currentThread().interrupt();
            }
        };
        OutputOptions apart = apart(folder.resolve("answers"));
        try {
            assertThatThrownBy(() -> SHOP.writeTo(folder.resolve("shop"), apart, interrupting))
                    .isInstanceOf(CancellationException.class)
                    .hasMessage("Interrupted while generating");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(folder).isEmptyDirectory();
    }

    private static OutputOptions apart(Path place) {
        return OutputOptions.defaults().withTruth(TruthPlace.apart(place));
    }

    @Test
    void aTruthPlaceHasAFolderExactlyWhenItIsApart() {
        assertThatThrownBy(() -> new TruthPlace(TruthPlace.Kind.INSIDE, Optional.of(folder)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid truth place 'INSIDE': expected a folder for 'APART' only");
    }
}
