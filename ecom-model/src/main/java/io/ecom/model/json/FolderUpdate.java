package io.ecom.model.json;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import io.ecom.model.IoProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A folder that is written beside its place and moved there at the end: whoever looks sees the former one whole or the new
 * one whole.
 *
 * <p>Only one update of a folder runs at a time, also among processes. A folder that holds files and not the marker that
 * every such folder has is somebody else's and is never replaced. What a killed update left behind, the next one removes.
 */
public final class FolderUpdate implements AutoCloseable {
    private final Path target;
    private final FolderLock lock;

    private FolderUpdate(Path target, FolderLock lock) {
        this.target = target;
        this.lock = lock;
    }

    /**
     * @param target where the folder will be
     * @param marker the file that tells a folder of this kind, such as {@code manifest.json}
     * @throws DatasetException when another update runs, the place cannot be written or holds something else
     */
    public static FolderUpdate begin(Path target, String marker) {
        Path place = target.toAbsolutePath().normalize();
        if (place.getFileName() == null) {
            throw new DatasetException("Cannot write folder '%s': expected a folder below the root".formatted(target));
        }
        try {
            Files.createDirectories(place.getParent());
            FolderLock lock = FolderLock.tryTake(beside(place, ".lock"))
                    .orElseThrow(() -> new DatasetException(
                            "Cannot write folder '%s': another run is writing it".formatted(target)));
            try {
                FolderUpdate update = new FolderUpdate(place, lock);
                update.prepare(marker);
                return update;
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw failure(target, e);
        }
    }

    /** Where the new files go until they are published. */
    public Path folder() {
        return beside(target, ".partial");
    }

    /**
     * Puts the new folder in the place of the former one.
     *
     * @throws DatasetException when it cannot be moved; the former one is in its place then
     */
    public void publish() {
        try {
            if (Files.exists(target)) {
                Files.move(target, former());
            }
            try {
                Files.move(folder(), target);
            } catch (IOException e) {
                putBack(e);
                throw e;
            }
            delete(former());
        } catch (IOException e) {
            throw failure(target, e);
        }
    }

    /** Removes what was not published, and the lock; harmless when called again. */
    @Override
    public void close() {
        try (lock) {
            if (lock.isHeld()) {
                delete(folder());
            }
        } catch (IOException e) {
            throw failure(target, e);
        }
    }

    private void putBack(IOException failure) {
        try {
            if (Files.exists(former())) {
                Files.move(former(), target);
            }
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private void prepare(String marker) throws IOException {
        if (!Files.exists(target) && Files.exists(former())) {
            Files.move(former(), target); // killed in the midst of publishing
        }
        if (holdsSomethingElse(marker)) {
            throw new DatasetException(
                    "Cannot write folder '%s': it holds other files; name an empty or a new folder".formatted(target));
        }
        delete(former());
        delete(folder());
        Files.createDirectories(folder());
    }

    private boolean holdsSomethingElse(String marker) throws IOException {
        if (!Files.exists(target)) {
            return false;
        }
        if (!Files.isDirectory(target)) {
            return true;
        }
        try (Stream<Path> files = Files.list(target)) {
            return files.findAny().isPresent() && !Files.exists(target.resolve(marker));
        }
    }

    private Path former() {
        return beside(target, ".former");
    }

    private static Path beside(Path place, String ending) {
        return place.resolveSibling("." + place.getFileName() + ending);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }

    private static DatasetException failure(Path target, IOException e) {
        return new DatasetException("Cannot write folder '%s': %s".formatted(target, IoProblem.of(e)), e);
    }
}
