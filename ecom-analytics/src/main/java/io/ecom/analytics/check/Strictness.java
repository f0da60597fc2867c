package io.ecom.analytics.check;

import io.ecom.model.IoProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What counts as a difference. */
public enum Strictness {
    /** Only the meaning: the order of rows and columns and the form of numbers and times do not matter. */
    MEANING {
        @Override
        Optional<Difference> firstDifference(Path file, String expected) {
            return Optional.empty();
        }
    },
    /** Every byte. */
    BYTES {
        @Override
        Optional<Difference> firstDifference(Path file, String expected) {
            if (Files.isDirectory(file)) {
                return Optional.of(new Difference("file", "form", "a folder of parts", "one file"));
            }
            try {
                return lines(new String(Files.readAllBytes(file), StandardCharsets.UTF_8), expected);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read '%s': %s".formatted(file, IoProblem.of(e)), e);
            }
        }
    };

    abstract Optional<Difference> firstDifference(Path file, String expected);

    private static Optional<Difference> lines(String found, String expected) {
        if (found.equals(expected)) {
            return Optional.empty();
        }
        String[] theirs = found.split("\n", -1);
        String[] right = expected.split("\n", -1);
        int line = 0;
        while (line < Math.min(theirs.length, right.length) - 1 && theirs[line].equals(right[line])) {
            line++;
        }
        return Optional.of(new Difference("line " + (line + 1), "bytes", theirs[line], right[line]));
    }
}
