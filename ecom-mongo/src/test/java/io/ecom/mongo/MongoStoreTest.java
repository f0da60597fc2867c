package io.ecom.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import io.ecom.model.SampleShop;
import io.ecom.model.load.Loader;
import io.ecom.mongo.pipeline.PurchaseFrequencyPipeline;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class MongoStoreTest {
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
    void whatWasLoadedIsFoundById() {
        loadSample(store);

        assertThat(store.user("u1")).contains(SampleShop.USERS.get(0));
        assertThat(store.category("c1")).contains(SampleShop.CATEGORIES.get(0));
        assertThat(store.product("p1")).contains(SampleShop.PRODUCTS.get(0));
        assertThat(store.transaction("t1")).contains(SampleShop.TRANSACTIONS.get(0));
        assertThat(store.user("{\"$gt\": \"\"}")).isEmpty();
    }

    @Test
    void aClosedStoreSaysSo() {
        MongoStore other = MongoStore.open(OPTIONS);
        other.close();

        assertThatThrownBy(other::checkpoint)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Cannot read 'ecom_loads': the store is closed");
    }

    @Test
    void aClientOfTheCallerStaysOpen() {
        try (MongoClient client = MONGO.client()) {
            MongoStore.over(client, OPTIONS).close();

            assertThat(client.getDatabase("admin").runCommand(new Document("ping", 1)))
                    .containsKey("ok");
        }
    }

    @Test
    void anAddressThatDoesNotAnswerIsToldWithoutThePassword() {
        MongoOptions nowhere = MongoOptions.of("mongodb://ada:secret@127.0.0.1:1/?serverSelectionTimeoutMS=300");

        assertThatThrownBy(() -> MongoStore.open(nowhere))
                .isInstanceOf(MongoStoreException.class)
                .hasMessage("Cannot reach MongoDB at '127.0.0.1:1' within 300 ms; is it running?")
                .satisfies(failure -> assertThat(failure.getCause()).message().doesNotContain("secret"));
    }

    @Test
    void aDocumentThatIsNotOursIsToldWithItsId() {
        try (MongoClient client = MONGO.client()) {
            client.getDatabase(OPTIONS.database())
                    .getCollection("products")
                    .insertOne(new Document("_id", "x").append("base_price", "ten"));
        }

        assertThatThrownBy(() -> store.product("x"))
                .isInstanceOf(MongoStoreException.class)
                .hasMessageStartingWith(
                        "Cannot read 'x' of products from MongoDB at '%s': ".formatted(OPTIONS.address()));
    }

    @Test
    void severalThreadsMayAskAtOnce() {
        loadSample(store);

        assertThat(IntStream.range(0, 40)
                        .parallel()
                        .mapToObj(i -> store.ask(PurchaseFrequencyPipeline.ofAll()))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void fiftyOpenedAndClosedStoresLeaveNoThreadAndNoFileHandle() {
        openAndClose();
        Holdings before = Holdings.now();

        for (int i = 0; i < 50; i++) {
            openAndClose();
        }

        before.assertNotGrown();
    }

    private static void openAndClose() {
        try (MongoStore other = MongoStore.open(OPTIONS)) {
            other.load("one").close();
        }
    }

    private static void loadSample(MongoStore store) {
        try (Loader loader = store.load("sample")) {
            SampleShop.sendTo(loader);
            loader.finish(List.of());
        }
    }
}
