package io.ecom.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.ecom.model.Entity;
import io.ecom.model.Place;
import io.ecom.model.SampleShop;
import io.ecom.model.Times;
import io.ecom.model.User;
import io.ecom.model.load.Checkpoint;
import io.ecom.model.load.LoadSummary;
import io.ecom.model.load.Loader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class MongoLoadTest {
    private static final TestMongo MONGO = new TestMongo();
    private static final MongoOptions OPTIONS = MONGO.options().withBatchSize(100);

    private MongoStore store;

    @BeforeEach
    void open() {
        store = MongoStore.open(OPTIONS);
    }

    @AfterEach
    void empty() {
        store.drop();
        store.close();
    }

    @AfterAll
    static void dropDatabase() {
        MONGO.close();
    }

    @Test
    void aResumedLoadPassesOverTheAcknowledgedPrefix() {
        try (Loader loader = store.load("many")) {
            users(250).forEach(loader::user);
        }
        assertThat(store.checkpoint().orElseThrow().acknowledged(Entity.USERS)).isEqualTo(200);

        LoadSummary summary = loadUsers(store, 1000);

        assertThat(summary.passedOver()).isEqualTo(200);
        assertThat(summary.records()).containsEntry(Entity.USERS, 1000L);
        assertThat(count("users")).isEqualTo(1000);
        assertThat(store.checkpoint())
                .map(Checkpoint::acknowledged)
                .hasValueSatisfying(acknowledged -> assertThat(acknowledged).containsEntry(Entity.USERS, 1000L));
    }

    @Test
    void aDocumentThatTheServerRejectsFailsTheLoadWithItsIdAndTheReason() {
        try (MongoClient client = MONGO.client()) {
            client.getDatabase(OPTIONS.database())
                    .getCollection("users")
                    .createIndex(Indexes.ascending("email"), new IndexOptions().unique(true));
        }
        List<User> twins = List.of(user("one", "a@b"), user("two", "a@b"));

        MongoStoreException failure = catchThrowableOfType(MongoStoreException.class, () -> {
            try (Loader loader = store.load("twins")) {
                twins.forEach(loader::user);
                loader.finish(List.of());
            }
        });

        assertThat(failure.rejections()).singleElement().satisfies(rejection -> {
            assertThat(rejection.id()).isEqualTo("two");
            assertThat(rejection.reason()).startsWith("E11000 duplicate key");
        });
        assertThat(failure)
                .hasMessage("Cannot load users into MongoDB at '%s' after 0 documents: 'two' was rejected: %s"
                        .formatted(
                                OPTIONS.address(), failure.rejections().get(0).reason()))
                .hasCauseInstanceOf(com.mongodb.MongoBulkWriteException.class);
        assertThat(failure.operation()).isEqualTo("load");
        assertThat(failure.target()).isEqualTo("users");
        assertThat(failure.done()).isZero();
        assertThat(store.checkpoint()).map(Checkpoint::complete).contains(false);
    }

    @Test
    @Timeout(60)
    void whoGoesOnAfterAFailureIsToldOfItAgainAndNeverKeptWaiting() {
        try (MongoClient client = MONGO.client()) {
            client.getDatabase(OPTIONS.database())
                    .getCollection("users")
                    .createIndex(Indexes.ascending("email"), new IndexOptions().unique(true));
        }
        try (MongoStore eager = MongoStore.open(OPTIONS.withBatchSize(1))) {
            Loader loader = eager.load("twins");
            List<MongoStoreException> told = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                User twin = user("u" + i, "a@b");
                try {
                    loader.user(twin);
                } catch (MongoStoreException e) {
                    told.add(e);
                }
            }

            assertThat(told).hasSizeGreaterThan(20).containsOnly(told.get(0));
            assertThatThrownBy(() -> loader.finish(List.of())).isSameAs(told.get(0));
        }
    }

    @Test
    void aDocumentOfAlmostSixteenMegabytesIsStoredAndALargerOneRejected() {
        User large = user("large", "x".repeat((16 << 20) - 200));
        try (Loader loader = store.load("large")) {
            loader.user(large);
            assertThatThrownBy(() -> loader.user(user("larger", "x".repeat(16 << 20))))
                    .isInstanceOf(MongoStoreException.class)
                    .hasMessageContaining("'larger' was rejected: Invalid document of 167")
                    .hasMessageEndingWith(" bytes: expected at most 16777216");
        }
        assertThat(store.user("large")).contains(large);
    }

    @Test
    void twoClientsMayLoadTheSameDataAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (MongoStore other = MongoStore.open(OPTIONS)) {
            CyclicBarrier together = new CyclicBarrier(2);
            List<Future<LoadSummary>> loads = threads.invokeAll(Stream.of(store, other)
                    .map(each -> (Callable<LoadSummary>) () -> {
                        together.await();
                        return loadUsers(each, 2000);
                    })
                    .toList());

            for (Future<LoadSummary> load : loads) {
                assertThat(load.get().records()).containsEntry(Entity.USERS, 2000L);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(count("users")).isEqualTo(2000);
        assertThat(store.checkpoint()).map(Checkpoint::complete).contains(true);
    }

    @Test
    void whatAnInterruptedLoadStoredBeyondItsCheckpointIsWrittenOverByTheNext() {
        try (MongoClient client = MONGO.client();
                Loader loader = store.load("many")) {
            client.getDatabase(OPTIONS.database())
                    .getCollection("users")
                    .insertOne(new Document("_id", "u7").append("name", "stale"));

            users(50).forEach(loader::user);
            loader.finish(List.of());
        }
        assertThat(store.user("u7")).contains(user("u7", null));
        assertThat(count("users")).isEqualTo(50);
    }

    @Test
    void documentsOfUnknownOriginAreNotMixedIn() {
        try (MongoClient client = MONGO.client()) {
            client.getDatabase(OPTIONS.database()).getCollection("products").insertOne(new Document("_id", "x"));
        }

        assertThatThrownBy(() -> store.load("mine"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Cannot load data set 'mine': collection 'products' of database '%s' holds documents of"
                                .formatted(OPTIONS.database())
                        + " unknown origin, which whoever owns them must drop first");
        assertThat(store.checkpoint()).isEmpty();
        assertThatThrownBy(store::drop)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Cannot drop database '%1$s': collection 'products' of database '%1$s' holds documents of"
                                .formatted(OPTIONS.database())
                        + " unknown origin, which whoever owns them must drop first");
        assertThat(count("products")).isEqualTo(1);
        MONGO.close();
    }

    @Test
    void oneLoadAtATime() {
        Loader first = store.load("one");
        assertThatThrownBy(() -> store.load("one"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Cannot load data set 'one': another load is running");

        first.close();
        store.load("one").close();
    }

    @Test
    void aLoadThatIsOverTakesNothingMore() {
        Loader loader = store.load("one");
        loader.close();

        assertThatThrownBy(() -> loader.user(SampleShop.USERS.get(0)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Cannot load: the load is over");
    }

    @Test
    void aCutConnectionCostsNoDocument() throws IOException {
        String host = new ConnectionString(TestMongo.uri()).getHosts().get(0);
        int port = Integer.parseInt(host.substring(host.indexOf(':') + 1));
        try (CuttingProxy proxy = new CuttingProxy(port, 4096)) {
            MongoOptions cut = MongoOptions.of("mongodb://127.0.0.1:%d/?directConnection=true".formatted(proxy.port()))
                    .withDatabase(OPTIONS.database())
                    .withBatchSize(100);
            try (MongoStore remote = MongoStore.open(cut)) {
                proxy.cutAtLargePieces(3);

                LoadSummary summary = loadUsers(remote, 2000);

                assertThat(proxy.cutsLeft()).isZero();
                assertThat(summary.records()).containsEntry(Entity.USERS, 2000L);
            }
        }
        assertThat(count("users")).isEqualTo(2000);
    }

    private static LoadSummary loadUsers(MongoStore store, int count) {
        try (Loader loader = store.load("many")) {
            users(count).forEach(loader::user);
            return loader.finish(List.of());
        }
    }

    private static List<User> users(int count) {
        return IntStream.range(0, count).mapToObj(i -> user("u" + i, null)).toList();
    }

    private static User user(String id, String email) {
        return new User(id, Place.UNKNOWN, Times.MIN, null, null, email, null, null);
    }

    private static long count(String collection) {
        try (MongoClient client = MONGO.client()) {
            return client.getDatabase(OPTIONS.database())
                    .getCollection(collection)
                    .countDocuments();
        }
    }
}
