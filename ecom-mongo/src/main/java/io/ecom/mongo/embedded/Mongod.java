package io.ecom.mongo.embedded;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A {@code mongod} program on this machine. */
record Mongod(Path program) {
    /** The program that {@code ECOM_MONGOD} names, or the first one on PATH. */
    static Optional<Mongod> find(Map<String, String> environment) {
        String named = environment.getOrDefault(EmbeddedMongo.MONGOD_VARIABLE, "");
        if (!named.isBlank()) {
            Path program = Path.of(named);
            if (!isProgram(program)) {
                throw new IllegalStateException("Cannot start MongoDB: %s is '%s', expected an executable file"
                        .formatted(EmbeddedMongo.MONGOD_VARIABLE, named));
            }
            return Optional.of(new Mongod(program.toAbsolutePath()));
        }
        return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .flatMap(Mongod::candidates)
                .filter(Mongod::isProgram)
                .map(Mongod::new)
                .findFirst();
    }

    EmbeddedMongo start(int port) {
        Ports.requireFree(port);
        return MongodProcess.start(program, port == EmbeddedMongo.ANY_PORT ? Ports.free() : port);
    }

    private static Stream<Path> candidates(String folder) {
        try {
            Path path = Path.of(folder);
            return List.of(path.resolve("mongod"), path.resolve("mongod.exe")).stream();
        } catch (InvalidPathException e) {
            return Stream.empty();
        }
    }

    private static boolean isProgram(Path file) {
        return Files.isRegularFile(file) && Files.isExecutable(file);
    }
}
