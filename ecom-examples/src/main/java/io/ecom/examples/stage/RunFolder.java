package io.ecom.examples.stage;

import io.ecom.model.IoProblem;
import io.ecom.model.json.FolderUpdate;
import io.ecom.model.json.InsightsFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder of a run's results while it is written: tables, report, quarantine, log.
 *
 * <p>It appears in its place when it is published; until then a former result stays whole.
 */
public final class RunFolder implements AutoCloseable {
    /** The file that tells such a folder from any other. */
    public static final String MARKER = "run.json";

    private final FolderUpdate update;
    private final Path target;

    private RunFolder(FolderUpdate update, Path target) {
        this.update = update;
        this.target = target;
    }

    /** Begins to write a folder; refuses one that another run is writing or that holds other files. */
    public static RunFolder begin(Path target) {
        FolderUpdate update = FolderUpdate.begin(target, MARKER);
        RunFolder folder = new RunFolder(update, target);
        try {
            Files.createDirectories(folder.tables());
            Files.createDirectories(folder.log().getParent());
        } catch (IOException e) {
            update.close();
            throw new UncheckedIOException("Cannot write folder '%s': %s".formatted(target, IoProblem.of(e)), e);
        }
        return folder;
    }

    public Path tables() {
        return update.folder().resolve("tables");
    }

    public Path quarantine() {
        return update.folder().resolve("quarantine");
    }

    public Path log() {
        return update.folder().resolve("logs").resolve("ecom.log");
    }

    public Path data() {
        return update.folder().resolve("data");
    }

    public Path report() {
        return update.folder().resolve("report.html");
    }

    public Path insights() {
        return update.folder().resolve(InsightsFile.NAME);
    }

    public Path runFacts() {
        return update.folder().resolve(MARKER);
    }

    /** Where the report will be once it is published. */
    public Path publishedReport() {
        return target.resolve("report.html");
    }

    public void publish() {
        update.publish();
    }

    @Override
    public void close() {
        update.close();
    }
}
