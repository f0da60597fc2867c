package io.ecom.mongo.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import io.ecom.mongo.Holdings;
import io.ecom.mongo.MongoOptions;
import io.ecom.mongo.MongoStore;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class EmbeddedMongoTest {
    @TempDir
    private Path folder;

    @Test
    void withoutAMongodTheStandInAnswers() {
        try (EmbeddedMongo server = EmbeddedMongo.start(Map.of("PATH", folder.toString()));
                MongoStore store = MongoStore.open(MongoOptions.of(server.uri()))) {
            assertThat(store.server()).isEqualTo("mongodb stand-in (mongo-java-server 1.47.0)");
            assertThat(server.uri()).startsWith("mongodb://127.0.0.1:");
        }
    }

    @Test
    void saysWhatToAddWhenTheStandInsLibraryIsMissing() throws Exception {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<URL> without = new ArrayList<>();
        for (String entry : classPath.split(File.pathSeparator)) {
            if (!entry.contains("mongo-java-server")) {
                without.add(Path.of(entry).toUri().toURL());
            }
        }
        try (URLClassLoader loader =
                new URLClassLoader(without.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Method start = loader.loadClass(EmbeddedMongo.class.getName()).getMethod("start", Map.class);

            assertThatThrownBy(() -> start.invoke(null, Map.of("PATH", folder.toString())))
                    .cause()
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("Cannot start a MongoDB: there is no mongod on PATH, and the stand-in needs"
                            + " de.bwaldvogel:mongo-java-server on the class path");
        }
    }

    @Test
    void moreThanADriverTakesAtOnceComesInSeveralReplies() {
        String text = "x".repeat(400_000);
        try (EmbeddedMongo server = EmbeddedMongo.standIn(EmbeddedMongo.ANY_PORT);
                MongoClient client = MongoClients.create(server.uri())) {
            MongoCollection<Document> large = client.getDatabase("test").getCollection("large");
            for (int i = 0; i < 150; i++) {
                large.insertOne(new Document("_id", i).append("text", text));
            }

            assertThat(large.find().map(found -> found.getInteger("_id"))).hasSize(150);
            assertThat(large.aggregate(List.of(Aggregates.match(Filters.gte("_id", 0))))
                            .map(found -> found.getInteger("_id")))
                    .hasSize(150);
        }
    }

    @Test
    void aPortThatIsTakenIsToldInASentence() {
        try (EmbeddedMongo first = EmbeddedMongo.standIn(EmbeddedMongo.ANY_PORT)) {
            int port = port(first);

            assertThatThrownBy(() -> EmbeddedMongo.standIn(port))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("Cannot start MongoDB on port '%d': the port is taken; choose another", port);
        }
    }

    @Test
    void aServerMayBeClosedTwiceAndItsPortUsedAgain() {
        EmbeddedMongo first = EmbeddedMongo.standIn(EmbeddedMongo.ANY_PORT);
        first.close();
        first.close();

        try (EmbeddedMongo second = EmbeddedMongo.standIn(port(first))) {
            assertThat(second.uri()).isEqualTo(first.uri());
        }
    }

    @Test
    void threeCyclesLeaveNoThreadAndNoFileHandle() {
        cycle();
        Holdings before = Holdings.now();

        cycle();
        cycle();
        cycle();

        before.assertNotGrown();
    }

    private static void cycle() {
        try (EmbeddedMongo server = EmbeddedMongo.standIn(EmbeddedMongo.ANY_PORT);
                MongoClient client = MongoClients.create(server.uri())) {
            client.getDatabase("x").runCommand(new Document("ping", 1));
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aNamedMongodRunsAsAChildAndStopsCleanly() throws IOException {
        String program = FakeMongod.programIn(folder).toString();
        ProcessHandle child;
        try (EmbeddedMongo server = EmbeddedMongo.start(Map.of(EmbeddedMongo.MONGOD_VARIABLE, program));
                MongoClient client = MongoClients.create(server.uri())) {
            client.getDatabase("x").runCommand(new Document("ping", 1));
            child = child().orElseThrow();
            assertThat(child.isAlive()).isTrue();
        }

        assertThat(child.isAlive()).isFalse();
        assertThat(folder.resolve("stopped")).hasContent("cleanly");
        assertThat(Path.of(Files.readString(folder.resolve("data")))).doesNotExist();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aMongodOnThePathIsFoundAndServesAnAskedPort() throws IOException {
        FakeMongod.programIn(folder);
        int port = Ports.free();

        try (EmbeddedMongo server = EmbeddedMongo.start(Map.of("PATH", "/none:" + folder), port)) {
            assertThat(server.uri()).isEqualTo("mongodb://127.0.0.1:" + port);
            assertThat(folder.resolve("data")).exists();
        }
    }

    @Test
    void aNamedProgramThatIsNoneIsToldInASentence() {
        assertThatThrownBy(() -> EmbeddedMongo.start(Map.of(EmbeddedMongo.MONGOD_VARIABLE, "/none/mongod")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Cannot start MongoDB: ECOM_MONGOD is '/none/mongod', expected an executable file");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aMongodThatGivesUpIsToldWithItsLastWords() throws IOException {
        Path program = FakeMongod.programIn(folder);
        Files.createFile(folder.resolve("broken"));

        assertThatThrownBy(() -> EmbeddedMongo.start(Map.of(EmbeddedMongo.MONGOD_VARIABLE, program.toString())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Cannot start '%s': Fake trouble with the data", program);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aKilledParentLeavesNoOrphanAndNoFolder() throws Exception {
        String program = FakeMongod.programIn(folder).toString();
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ParentProgram.class.getName(),
                        program)
                .redirectErrorStream(true)
                .start();
        try (BufferedReader out = parent.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).startsWith("mongodb://127.0.0.1:");
        }
        ProcessHandle child = child().orElseThrow();
        ProcessHandle keeper = child.parent().orElseThrow();

        parent.destroyForcibly().waitFor();

        child.onExit().get(60, TimeUnit.SECONDS);
        keeper.onExit().get(60, TimeUnit.SECONDS);
        assertThat(folder.resolve("stopped")).hasContent("cleanly");
        assertThat(Path.of(Files.readString(folder.resolve("data")))).doesNotExist();
    }

    private Optional<ProcessHandle> child() throws IOException {
        Path pid = folder.resolve("pid");
        while (!Files.exists(pid)) {
            Thread.onSpinWait();
        }
        return ProcessHandle.of(Long.parseLong(Files.readString(pid)));
    }

    private static int port(EmbeddedMongo server) {
        String host = new ConnectionString(server.uri()).getHosts().get(0);
        return Integer.parseInt(host.substring(host.indexOf(':') + 1));
    }
}
