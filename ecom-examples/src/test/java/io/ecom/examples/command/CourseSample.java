package io.ecom.examples.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The small data set in the course's format, copied out of the model's tests. */
final class CourseSample {
    private static final List<String> FILES =
            List.of("users", "categories", "products", "sessions_0", "sessions_1", "transactions");

    private CourseSample() {}

    static Path copyTo(Path folder) {
        try {
            Files.createDirectories(folder);
            for (String file : FILES) {
                String name = file + ".json.gz";
                try (InputStream in = CourseSample.class.getResourceAsStream("/course_sample/" + name)) {
                    Files.copy(in, folder.resolve(name));
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
