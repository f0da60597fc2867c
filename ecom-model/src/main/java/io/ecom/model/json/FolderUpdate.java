package io.ecom.model.json;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/**
 * A folder that is written beside its place and moved there at the end: whoever looks sees the former one whole or the new
 * one whole.
 *
 * <p>Only one update of a folder runs at a time, also among processes. A folder that holds files and not the marker that
 * every such folder has is somebody else's and is never replaced.
 */
public final class FolderUpdate implements AutoCloseable {
    private final Path target;
    private final Path partial;
    private final Path lockFile;
    private final FileChannel lock;

    private FolderUpdate(Path target, Path lockFile, FileChannel lock) {
        this.target = target;
        this.partial = beside(target, ".partial");
        this.lockFile = lockFile;
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
            if (holdsSomethingElse(place, marker)) {
                throw new DatasetException(
                        "Cannot write folder '%s': it holds other files; name an empty or a new folder"
                                .formatted(target));
            }
            Files.createDirectories(place.getParent());
            Path lockFile = beside(place, ".lock");
            FileChannel lock = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!tryLock(lock)) {
                lock.close();
                throw new DatasetException("Cannot write folder '%s': another run is writing it".formatted(target));
            }
            FolderUpdate update = new FolderUpdate(place, lockFile, lock);
            delete(update.partial);
            Files.createDirectories(update.partial);
            return update;
        } catch (IOException e) {
            throw failure(target, e);
        }
    }

    /** Where the new files go until they are published. */
    public Path folder() {
        return partial;
    }

    /** Puts the new folder in the place of the former one. */
    public void publish() {
        Path former = beside(target, ".former");
        try {
            delete(former);
            if (Files.exists(target)) {
                Files.move(target, former);
            }
            Files.move(partial, target);
            delete(former);
        } catch (IOException e) {
            throw failure(target, e);
        }
    }

    /** Removes what was not published, and the lock; harmless when called again. */
    @Override
    public void close() {
        if (!lock.isOpen()) {
            return;
        }
        try {
            delete(partial);
            Files.deleteIfExists(lockFile);
            lock.close();
        } catch (IOException e) {
            throw failure(target, e);
        }
    }

    private static boolean tryLock(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static boolean holdsSomethingElse(Path place, String marker) throws IOException {
        if (!Files.exists(place)) {
            return false;
        }
        if (!Files.isDirectory(place)) {
            return true;
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.findAny().isPresent() && !Files.exists(place.resolve(marker));
        }
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
        String reason = e instanceof AccessDeniedException ? "no permission to write there" : e.getMessage();
        return new DatasetException("Cannot write folder '%s': %s".formatted(target, reason), e);
    }
}
