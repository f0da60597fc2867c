package io.ecom.viz.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A running Chromium with a profile of its own; closing it ends the process and removes the profile. */
public final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final Path profile;

    private Browser(Process process, Path profile) {
        this.process = process;
        this.profile = profile;
    }

    /** The program, if this machine has one. */
    public static Optional<Path> installed() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Starts the program for the tests of a class; where there is none they are not run, which is said aloud, and where it
     * is required they fail.
     */
    public static Browser startFor(Class<?> tests, int count) throws IOException {
        Optional<Path> program = installed();
        if (program.isPresent()) {
            return start(program.get());
        }
        assertThat(String.valueOf(System.getenv("ECOM_REQUIRE_TOOLS")))
                .as("ECOM_REQUIRE_TOOLS, while no Chromium is installed")
                .doesNotContain("chromium");
        System.out.printf("NOT RUN: %d tests of %s, no Chromium on the PATH%n", count, tests.getSimpleName());
        return Assumptions.abort("no Chromium on the PATH");
    }

    public static Browser start(Path program) throws IOException {
        Path profile = Files.createTempDirectory("ecom-viz-browser");
        Process process = new ProcessBuilder(List.of(
                        program.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--hide-scrollbars",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new Browser(process, profile);
    }

    /** The page that stands open. */
    public Tab tab() {
        Path ports = profile.resolve("DevToolsActivePort");
        List<String> lines = Await.value(PATIENCE, "the debugging port", () -> {
            List<String> found = Files.exists(ports) ? Files.readAllLines(ports) : List.of();
            return found.isEmpty() ? Optional.empty() : Optional.of(found);
        });
        return Tab.attach(Integer.parseInt(lines.get(0).strip()));
    }

    @Override
    public void close() throws IOException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }
}
