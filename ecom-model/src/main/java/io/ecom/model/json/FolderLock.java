package io.ecom.model.json;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;

/**
 * A lock file that is gone when nobody holds it, and free when its holder died. Among threads and processes of a machine.
 */
final class FolderLock implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** The lock; empty when somebody else holds it. */
    static Optional<FolderLock> tryTake(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            // Behind the content, which stays readable where locks are mandatory.
            if (channel.tryLock(Long.MAX_VALUE - 1, 1, false) != null && isStillThere(file, channel)) {
                return Optional.of(new FolderLock(file, channel));
            }
        } catch (OverlappingFileLockException e) {
            // Another thread of this process holds it.
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        return Optional.empty();
    }

    boolean isHeld() {
        return channel.isOpen();
    }

    /** Removes the file, then lets go of it; harmless when called again. */
    @Override
    public void close() throws IOException {
        if (isHeld()) {
            try (channel) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** A former holder may have removed the file between the opening and the locking: then somebody may make a new one. */
    private static boolean isStillThere(Path file, FileChannel channel) throws IOException {
        String token = UUID.randomUUID().toString();
        channel.truncate(0).write(ByteBuffer.wrap(token.getBytes(StandardCharsets.UTF_8)));
        try {
            return Files.readString(file).equals(token);
        } catch (NoSuchFileException e) {
            return false;
        }
    }
}
