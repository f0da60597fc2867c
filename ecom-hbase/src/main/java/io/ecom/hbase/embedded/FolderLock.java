package io.ecom.hbase.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a folder to one server, in this process and others; the system lets go of it when the process dies. */
final class FolderLock implements AutoCloseable {
    private static final String FILE = "hbase.lock";

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** @throws IllegalStateException when another server has the folder, or it cannot be written */
    static FolderLock acquire(Path folder) {
        FileChannel channel;
        try {
            Files.createDirectories(folder);
            channel = FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "Cannot start HBase in folder '%s': the folder cannot be written".formatted(folder), e);
        }
        boolean locked = false;
        try {
            FileLock lock = channel.tryLock();
            locked = lock != null;
        } catch (OverlappingFileLockException e) {
            locked = false;
        } catch (IOException e) {
            throw new IllegalStateException(
                    "Cannot start HBase in folder '%s': the folder cannot be locked".formatted(folder), e);
        } finally {
            if (!locked) {
                close(channel);
            }
        }
        if (!locked) {
            throw new IllegalStateException(
                    "Cannot start HBase in folder '%s': another HBase uses it".formatted(folder));
        }
        return new FolderLock(folder, channel);
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() {
        close(channel);
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
