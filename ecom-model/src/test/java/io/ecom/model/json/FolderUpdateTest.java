package io.ecom.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderUpdateTest {
    private static final String MARKER = "run.json";

    @TempDir
    private Path temp;

    @Test
    void theFolderAppearsWholeWhenItIsPublished() throws IOException {
        Path target = temp.resolve("a/b/out");
        try (FolderUpdate update = FolderUpdate.begin(target, MARKER)) {
            Files.writeString(update.folder().resolve(MARKER), "1");
            assertThat(target).doesNotExist();
            update.publish();
        }

        assertThat(target.resolve(MARKER)).hasContent("1");
        assertThat(target.getParent()).isDirectoryContaining(target::equals);
        assertThat(Files.list(target.getParent())).containsExactly(target);
    }

    @Test
    void withoutPublishingNothingIsLeft() {
        try (FolderUpdate update = FolderUpdate.begin(temp.resolve("out"), MARKER)) {
            assertThat(update.folder()).exists();
        }

        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void aFormerFolderIsReplacedAsAWhole() throws IOException {
        Path target = published("1");
        Files.writeString(target.resolve("old"), "");

        published("2");

        assertThat(Files.list(target)).containsExactly(target.resolve(MARKER));
        assertThat(target.resolve(MARKER)).hasContent("2");
        assertThat(Files.list(temp)).containsExactly(target);
    }

    @Test
    void aFailedUpdateLeavesTheFormerFolderWhole() throws IOException {
        Path target = published("1");
        try (FolderUpdate update = FolderUpdate.begin(target, MARKER)) {
            Files.writeString(update.folder().resolve(MARKER), "2");
        }

        assertThat(target.resolve(MARKER)).hasContent("1");
        assertThat(Files.list(temp)).containsExactly(target);
    }

    @Test
    void whatCannotBePublishedLeavesTheFormerFolderInItsPlace() throws IOException {
        Path target = published("1");
        try (FolderUpdate update = FolderUpdate.begin(target, MARKER)) {
            Files.delete(update.folder());
            assertThatThrownBy(update::publish)
                    .isInstanceOf(DatasetException.class)
                    .hasMessageStartingWith("Cannot write folder '%s': ".formatted(target));
            assertThat(target.resolve(MARKER)).hasContent("1");
        }

        assertThat(Files.list(temp)).containsExactly(target);
    }

    @Test
    void aSecondUpdateAtTheSameTimeIsRefusedAndLeavesTheFirstAlone() throws IOException {
        Path target = temp.resolve("out");
        try (FolderUpdate first = FolderUpdate.begin(target, MARKER)) {
            Files.writeString(first.folder().resolve(MARKER), "1");
            assertThatThrownBy(() -> FolderUpdate.begin(target, MARKER))
                    .isInstanceOf(DatasetException.class)
                    .hasMessage("Cannot write folder '%s': another run is writing it", target);
            first.publish();
        }

        assertThat(target.resolve(MARKER)).hasContent("1");
        FolderUpdate.begin(target, MARKER).close();
    }

    @Test
    void somebodyElsesFolderIsNeverReplaced() throws IOException {
        Path target = Files.createDirectory(temp.resolve("home"));
        Path theirs = Files.writeString(target.resolve("thesis.txt"), "years of work");

        assertThatThrownBy(() -> FolderUpdate.begin(target, MARKER))
                .isInstanceOf(DatasetException.class)
                .hasMessage("Cannot write folder '%s': it holds other files; name an empty or a new folder", target);
        assertThatThrownBy(() -> FolderUpdate.begin(theirs, MARKER))
                .hasMessage("Cannot write folder '%s': it holds other files; name an empty or a new folder", theirs);
        assertThat(theirs).hasContent("years of work");
        assertThat(Files.list(temp)).containsExactly(target);
        assertThat(Files.list(target)).containsExactly(theirs);
    }

    @Test
    void anEmptyFolderIsTaken() throws IOException {
        Files.createDirectory(temp.resolve("out"));

        assertThat(published("1").resolve(MARKER)).hasContent("1");
    }

    @Test
    void whatAKilledUpdateLeftBehindIsRemoved() throws IOException {
        Files.writeString(temp.resolve(".out.lock"), "of a dead process");
        Files.createDirectory(temp.resolve(".out.partial"));
        Files.writeString(temp.resolve(".out.partial/half"), "");

        Path target = published("1");

        assertThat(Files.list(target)).containsExactly(target.resolve(MARKER));
        assertThat(Files.list(temp)).containsExactly(target);
    }

    @Test
    void whatWasKilledInTheMidstOfPublishingIsTheFormerFolderAgain() throws IOException {
        Path target = published("1");
        Files.move(target, temp.resolve(".out.former"));

        FolderUpdate.begin(target, MARKER).close();

        assertThat(target.resolve(MARKER)).hasContent("1");
        assertThat(Files.list(temp)).containsExactly(target);
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamed() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "");

        assertThatThrownBy(() -> FolderUpdate.begin(file.resolve("out"), MARKER))
                .isInstanceOf(DatasetException.class)
                .hasMessage("Cannot write folder '%s': '%s' is a file, expected a folder", file.resolve("out"), file);
        assertThatThrownBy(() -> FolderUpdate.begin(file.resolve("deep/out"), MARKER))
                .hasMessage("Cannot write folder '%s': Not a directory", file.resolve("deep/out"));
        assertThatThrownBy(() -> FolderUpdate.begin(Path.of("/"), MARKER))
                .hasMessage("Cannot write folder '/': expected a folder below the root");
    }

    @Test
    void closingTwiceIsHarmless() {
        FolderUpdate update = FolderUpdate.begin(temp.resolve("out"), MARKER);
        update.close();
        FolderUpdate next = FolderUpdate.begin(temp.resolve("out"), MARKER);
        update.close();

        assertThat(next.folder()).exists();
        next.close();
    }

    private Path published(String content) throws IOException {
        Path target = temp.resolve("out");
        try (FolderUpdate update = FolderUpdate.begin(target, MARKER)) {
            Files.writeString(update.folder().resolve(MARKER), content);
            update.publish();
        }
        return target;
    }
}
