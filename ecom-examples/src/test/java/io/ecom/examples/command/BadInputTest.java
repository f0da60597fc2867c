package io.ecom.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.examples.stage.RunFolder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each mistake gets one sentence and its exit status, and leaves nothing behind. */
class BadInputTest {
    @TempDir
    private Path temp;

    private Path data;

    @BeforeEach
    void copySample() {
        data = CourseSample.copyTo(temp.resolve("data"));
    }

    @Test
    void aMissingFolder() {
        CommandRun run = run("--data", temp.resolve("nowhere").toString());

        assertThat(run.err()).isEqualTo("ecom: Cannot read data set '%s': no such folder\n", temp.resolve("nowhere"));
        assertThat(run.status()).isEqualTo(1);
        assertThat(temp.resolve("out")).doesNotExist();
    }

    @Test
    void aMissingFile() throws IOException {
        Files.delete(data.resolve("products.json.gz"));

        assertThat(run("--data", data.toString()).err())
                .isEqualTo("ecom: Cannot read data set '%s': missing file 'products.json'\n", data);
    }

    @Test
    void anEmptyFile() throws IOException {
        Files.delete(data.resolve("transactions.json.gz"));
        Files.createFile(data.resolve("transactions.json"));

        CommandRun run = run("--data", data.toString(), "--quiet");

        assertThat(run.err())
                .isEqualTo("ecom: Cannot read 'transactions.json':"
                        + " expected a JSON array or one object a line, found an empty file\n");
        assertThat(run.status()).isEqualTo(1);
        assertThat(temp.resolve("out")).doesNotExist();
    }

    @Test
    void aFileCutInTheMiddle() throws IOException {
        String text;
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(data.resolve("users.json.gz")))) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Files.delete(data.resolve("users.json.gz"));
        Files.writeString(data.resolve("users.json"), text.substring(0, text.length() / 2));

        CommandRun run = run("--data", data.toString(), "--quiet");

        assertThat(run.err()).startsWith("ecom: users.json line 1, column ").hasLineCount(1);
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void anOutFolderThatHoldsOtherFiles() throws IOException {
        Path out = Files.createDirectory(temp.resolve("out"));
        Files.createFile(out.resolve("thesis.txt"));

        assertThat(run("--data", data.toString()).err())
                .isEqualTo(
                        "ecom: Cannot write folder '%s': it holds other files; name an empty or a new folder\n", out);
        assertThat(out.resolve("thesis.txt")).exists();
    }

    @Test
    void anOutFolderThatAnotherRunIsWriting() {
        try (RunFolder other = RunFolder.begin(temp.resolve("out"))) {
            assertThat(other.tables()).isDirectory();
            assertThat(run("--data", data.toString()).err())
                    .isEqualTo("ecom: Cannot write folder '%s': another run is writing it\n", temp.resolve("out"));
        }
    }

    @Test
    void aMongoThatDoesNotAnswerAndItsPasswordIsNotPrinted() throws IOException {
        int port = freePort();
        CommandRun run = run(
                "--data",
                data.toString(),
                "--quiet",
                "--mongo",
                "mongodb://ann:s3cret@127.0.0.1:" + port + "/?authSource=admin");

        assertThat(run.err())
                .startsWith("ecom: Cannot reach MongoDB at '127.0.0.1:" + port + "'")
                .hasLineCount(1)
                .doesNotContain("s3cret");
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void aPortThatIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CommandRun run = CommandRun.of(
                    temp.resolve("home"), "stores", "serve", "--mongo-port", String.valueOf(taken.getLocalPort()));

            assertThat(run.err()).contains("'" + taken.getLocalPort() + "'").hasLineCount(1);
            assertThat(run.status()).isEqualTo(1);
        }
    }

    @Test
    void loadingWithoutStores() {
        assertThat(CommandRun.of(temp.resolve("home"), "load", "--data", data.toString())
                        .err())
                .isEqualTo("ecom: No stores are running;"
                        + " start them with 'ecom stores up' or name them with --mongo and --hbase\n");
    }

    @Test
    void wrongUsage() {
        CommandRun run = CommandRun.of(temp.resolve("home"), "run", "--data", data.toString());

        assertThat(run.err()).isEqualTo("ecom: Missing required option: '--out=DIR'; see 'ecom run --help'\n");
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void aSpanThatIsNone() {
        CommandRun run = run("--data", data.toString(), "--funnel-window", "soon");

        assertThat(run.err()).contains("expected a number and s, m, h or d, such as 24h, but was 'soon'");
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void aShareThatIsNone() {
        for (String share : List.of("1.01", "-1", "NaN", "5%")) {
            CommandRun run = run("--data", data.toString(), "--max-bad=" + share);

            assertThat(run.err()).contains("expected a share from 0 to 1, such as 0.01, but was '%s'".formatted(share));
            assertThat(run.status()).isEqualTo(2);
        }
    }

    @Test
    void anOptionThatWouldChangeNothing() {
        for (String option : List.of("--spark=local", "--spark-ui", "--clv-days=1", "--funnel-window=1h")) {
            CommandRun run = CommandRun.of(temp.resolve("home"), "load", "--data", data.toString(), option);

            assertThat(run.err()).isEqualTo("ecom: Unknown option: '%s'; see 'ecom load --help'\n", option);
            assertThat(run.status()).isEqualTo(2);
        }
    }

    private CommandRun run(String... args) {
        String[] all = new String[args.length + 3];
        all[0] = "run";
        System.arraycopy(args, 0, all, 1, args.length);
        all[args.length + 1] = "--out";
        all[args.length + 2] = temp.resolve("out").toString();
        return CommandRun.of(temp.resolve("home"), all);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
