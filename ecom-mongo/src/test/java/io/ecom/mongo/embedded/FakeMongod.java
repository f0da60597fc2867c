package io.ecom.mongo.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Stands in for a {@code mongod} program: takes its flags, tells where and who it is, and notes that it stopped cleanly. */
final class FakeMongod {
    private FakeMongod() {}

    /** An executable file that runs this program and makes it write into a folder. */
    static Path programIn(Path folder) throws IOException {
        Path program = folder.resolve("mongod");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Files.writeString(
                program,
                "#!/bin/sh\nexec '%s' -cp '%s' %s '%s' \"$@\"\n"
                        .formatted(java, System.getProperty("java.class.path"), FakeMongod.class.getName(), folder));
        if (!program.toFile().setExecutable(true)) {
            throw new IOException("Cannot make '%s' executable".formatted(program));
        }
        return program;
    }

    public static void main(String[] args) throws IOException {
        List<String> flags = List.of(args);
        Path folder = Path.of(args[0]);
        Path data = Path.of(flags.get(flags.indexOf("--dbpath") + 1));
        if (!Files.isDirectory(data) || !flags.contains(Ports.LOOPBACK)) {
            throw new IllegalArgumentException("Invalid flags '%s'".formatted(flags));
        }
        if (Files.exists(folder.resolve("broken"))) {
            System.out.println("Fake trouble with the data");
            System.exit(14);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> write(folder.resolve("stopped"), "cleanly")));
        write(folder.resolve("data"), data.toString());
        write(folder.resolve("pid"), Long.toString(ProcessHandle.current().pid()));
        // Last, since an answer means that all the rest is done.
        EmbeddedMongo server = StandIn.start(Integer.parseInt(flags.get(flags.indexOf("--port") + 1)));
        if (server.uri().isEmpty()) {
            server.close();
        }
    }

    private static void write(Path file, String text) {
        try {
            Path draft = file.resolveSibling(file.getFileName() + ".draft");
            Files.writeString(draft, text);
            Files.move(draft, file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
