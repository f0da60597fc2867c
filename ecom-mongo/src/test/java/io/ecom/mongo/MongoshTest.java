package io.ecom.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.ecom.model.SampleShop;
import io.ecom.model.load.Loader;
import io.ecom.mongo.pipeline.Pipeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is printed for mongosh, mongosh runs. */
@Timeout(300)
class MongoshTest {
    private static final int TESTS = 2;
    private static final TestMongo MONGO = new TestMongo();

    private static MongoshProgram mongosh;

    @TempDir
    private Path folder;

    @BeforeAll
    static void find() {
        mongosh = MongoshProgram.installed().orElse(null);
        if (mongosh == null) {
            assertThat(String.valueOf(System.getenv("ECOM_REQUIRE_TOOLS")))
                    .as("ECOM_REQUIRE_TOOLS, while no mongosh is installed")
                    .doesNotContain("mongosh");
            System.out.printf(
                    "NOT RUN: %d tests of %s, no mongosh on the PATH%n", TESTS, MongoshTest.class.getSimpleName());
            Assumptions.abort("no mongosh on the PATH");
        }
    }

    @AfterAll
    static void dropDatabase() {
        MONGO.close();
    }

    @Test
    void theSchemasScriptRunsTwiceAndLeavesWhatALoadFinds() throws Exception {
        String twice = MongoSchema.script().repeat(2);
        String names = """
                print(db.getCollectionNames().sort().join());
                print(db.transactions.getIndexes().map(index => index.name).sort().join());
                """;

        assertThat(run(twice + names).lines())
                .containsExactly(
                        "categories,products,transactions,users",
                        "_id_,items.product_id_1_timestamp_1,status_1_timestamp_1,timestamp_1,user_id_1_timestamp_-1");
        try (MongoStore store = MONGO.open()) {
            load(store);
            store.drop();
        }
    }

    @Test
    void everySampleQueryGivesTheDocumentsThatTheDriverGets() throws Exception {
        try (MongoStore store = MONGO.open()) {
            load(store);
            StringBuilder script = new StringBuilder();
            for (Pipeline<?> pipeline : SampleQueries.all().values()) {
                pipeline.toMongosh()
                        .lines()
                        .forEach(line -> script.append("print(%s.toArray().length);\n".formatted(line)));
            }

            assertThat(run(script.toString()).lines().map(Integer::valueOf)).containsExactlyElementsOf(documents());
            store.drop();
        }
    }

    private static List<Integer> documents() {
        try (MongoClient client = MONGO.client()) {
            MongoDatabase database = client.getDatabase(MONGO.options().database());
            return SampleQueries.all().values().stream()
                    .flatMap(pipeline -> pipeline.aggregations().stream())
                    .map(aggregation -> database.getCollection(aggregation.collection())
                            .aggregate(aggregation.stages())
                            .into(new ArrayList<>())
                            .size())
                    .toList();
        }
    }

    private String run(String script) throws IOException, InterruptedException {
        String inOurDatabase =
                "db = db.getSiblingDB(\"%s\");\n%s".formatted(MONGO.options().database(), script);
        return mongosh.run(folder, Files.writeString(folder.resolve("script.js"), inOurDatabase));
    }

    private static void load(MongoStore store) {
        try (Loader loader = store.load("sample")) {
            SampleShop.sendTo(loader);
            loader.finish(List.of());
        }
    }
}
