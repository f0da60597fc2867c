package io.ecom.mongo.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A {@code mongod} as a private child: its own folder, a loopback port, gone when its parent is gone.
 *
 * <p>Between the two stands a shell that reads from the parent: whatever ends the parent, a kill included, ends that pipe,
 * and the shell then stops the server cleanly. Windows has no such shell; there a killed parent leaves the server behind.
 */
final class MongodProcess implements EmbeddedMongo {
    private static final int START_SECONDS = 60;
    private static final int STOP_SECONDS = 20;

    /**
     * Runs the program, stops it at the end of input, and then clears its folder, for nobody else may be left to do so.
     * Signals to the whole group, as Ctrl-C sends them, must not end the shell before the server.
     */
    private static final String KEEPER = """
            exec 3<&0
            folder=$1; shift
            trap : INT TERM HUP
            "$@" </dev/null 3<&- & server=$!
            (trap '' INT HUP; read -r nothing <&3; : >"$folder/stop"; kill -TERM $server 2>/dev/null) & keeper=$!
            wait $server; status=$?
            while kill -0 $server 2>/dev/null; do wait $server; status=$?; done
            kill $keeper 2>/dev/null
            if [ -e "$folder/stop" ]; then rm -rf "$folder"; fi
            exit $status
            """;

    private final Process process;
    private final Path folder;
    private final int port;
    private final Thread atExit = new Thread(this::stop, "mongod-stop");
    private final AtomicBoolean closed = new AtomicBoolean();

    private MongodProcess(Process process, Path folder, int port) {
        this.process = process;
        this.folder = folder;
        this.port = port;
    }

    static MongodProcess start(Path program, int port) {
        try {
            Path folder = Files.createTempDirectory("ecom-mongod-");
            Path data = Files.createDirectory(folder.resolve("data"));
            Process process = new ProcessBuilder(kept(folder, server(program, data, port)))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("mongod.log").toFile())
                    .start();
            MongodProcess started = new MongodProcess(process, folder, port);
            Runtime.getRuntime().addShutdownHook(started.atExit);
            started.awaitAnswer(program);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start '%s': %s".formatted(program, e.getMessage()), e);
        }
    }

    private static List<String> server(Path program, Path data, int port) {
        return List.of(
                program.toString(),
                "--dbpath",
                data.toString(),
                "--port",
                Integer.toString(port),
                "--bind_ip",
                Ports.LOOPBACK);
    }

    private static List<String> kept(Path folder, List<String> server) {
        if (!hasShell()) {
            return server;
        }
        // Without a socket in the folder that everybody shares: the port is the only way in.
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", KEEPER, "mongod", folder.toString()));
        command.addAll(server);
        command.add("--nounixsocket");
        return command;
    }

    private void awaitAnswer(Path program) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                String lastLine = lastLine();
                close();
                throw new IllegalStateException("Cannot start '%s': %s".formatted(program, lastLine));
            }
            pause();
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(Ports.LOOPBACK, port), 200);
            return process.isAlive();
        } catch (IOException e) {
            return false;
        }
    }

    private void pause() {
        try {
            process.waitFor(50, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Cannot start MongoDB: interrupted", e);
        }
    }

    private String lastLine() {
        try {
            List<String> lines = Files.readAllLines(folder.resolve("mongod.log"), UTF_8);
            return lines.isEmpty() ? "it does not answer" : lines.get(lines.size() - 1);
        } catch (IOException e) {
            return "it does not answer";
        }
    }

    @Override
    public String uri() {
        return "mongodb://%s:%d".formatted(Ports.LOOPBACK, port);
    }

    @Override
    public void close() {
        if (!closed.getAndSet(true)) {
            stop();
            try {
                Runtime.getRuntime().removeShutdownHook(atExit);
            } catch (IllegalStateException e) {
                // The machine is going down already, and the hook has run or runs.
            }
        }
    }

    /** Ends the keeper's input, which makes the server stop cleanly; kills it only when that takes too long. */
    private synchronized void stop() {
        try {
            process.getOutputStream().close();
            if (!hasShell()) {
                process.destroy();
            }
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                kill();
            }
            MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // The folder is a temporary one: what is left of it is the system's to clear.
        }
    }

    private static boolean hasShell() {
        return Files.isExecutable(Path.of("/bin/sh"));
    }

    private void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    @Override
    public String toString() {
        return uri();
    }
}
