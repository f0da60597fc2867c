package io.ecom.viz.report;

import io.ecom.model.IoProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** A page on its way to a file: written beside it and moved there, so that nobody ever opens half a page. */
final class PageFile {
    private PageFile() {}

    static void write(String html, Path file) {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                // A pipe or a terminal takes what comes and cannot be replaced.
                Files.writeString(file, html);
            } else {
                replace(html, Files.exists(file) ? file.toRealPath() : file.toAbsolutePath());
            }
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException("Cannot write '%s': its folder does not exist".formatted(file), e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write '%s': %s".formatted(file, IoProblem.of(e)), e);
        }
    }

    private static void replace(String html, Path file) throws IOException {
        Path beside = file.resolveSibling(".%s.%s".formatted(file.getFileName(), UUID.randomUUID()));
        try {
            Files.writeString(beside, html, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
