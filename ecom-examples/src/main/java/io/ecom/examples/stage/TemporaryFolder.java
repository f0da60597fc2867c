package io.ecom.examples.stage;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import io.ecom.model.IoProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that is gone with its content when it is closed; closing again is harmless. */
public record TemporaryFolder(Path path) implements AutoCloseable {
    public static TemporaryFolder create() {
        try {
            return new TemporaryFolder(Files.createTempDirectory("ecom-"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create a temporary folder: " + IoProblem.of(e), e);
        }
    }

    @Override
    public void close() {
        try {
            if (Files.exists(path)) {
                MoreFiles.deleteRecursively(path, RecursiveDeleteOption.ALLOW_INSECURE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove '%s': %s".formatted(path, IoProblem.of(e)), e);
        }
    }
}
