package io.ecom.mongo;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The shell of MongoDB, where it is installed ({@code npm install -g mongosh}). */
record MongoshProgram(Path program) {
    static Optional<MongoshProgram> installed() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "mongosh"))
                .filter(Files::isExecutable)
                .map(MongoshProgram::new)
                .findFirst();
    }

    /** What it prints when it runs a script on the server of the tests; its settings and logs go into a folder of ours. */
    String run(Path home, Path script) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        program.toString(), "--quiet", "--norc", TestMongo.uri(), script.toString())
                .redirectErrorStream(true);
        builder.environment().put("HOME", home.toString());
        Process process = builder.start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("mongosh ended with %d: %s".formatted(process.exitValue(), printed));
        }
        return printed;
    }
}
