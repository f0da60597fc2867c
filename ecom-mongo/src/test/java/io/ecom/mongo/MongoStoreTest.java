package io.ecom.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.ecom.model.SampleShop;
import io.ecom.model.load.Loader;
import io.ecom.mongo.pipeline.CustomerProfilePipeline;
import io.ecom.mongo.pipeline.PurchaseFrequencyPipeline;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.bson.types.Decimal128;
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
    void aDocumentThatIsNotOursIsToldWithItsIdOrTheQuestion() {
        loadSample(store);
        try (MongoClient client = MONGO.client()) {
            MongoDatabase database = client.getDatabase(OPTIONS.database());
            Decimal128 minusZero = Decimal128.parse("-0");
            database.getCollection("products").insertOne(new Document("_id", "ten").append("base_price", "ten"));
            database.getCollection("products").insertOne(new Document("_id", "zero").append("base_price", minusZero));
            database.getCollection("transactions").insertOne(new Document("_id", "x").append("user_id", "u1"));
        }

        unreadable(() -> store.product("ten"), "'ten' of products", "readDecimal can only be called when");
        unreadable(
                () -> store.product("zero"),
                "'zero' of products",
                "Negative zero can not be converted to a BigDecimal");
        unreadable(
                () -> store.ask(new CustomerProfilePipeline("u1")),
                "the answer to 'CustomerProfilePipeline'",
                "Invalid timestamp 'null': expected a time from 1970 to 2286");
    }

    @Test
    void aCheckpointThatIsNotOursIsTold() {
        try (MongoClient client = MONGO.client()) {
            MongoCollection<Document> loads =
                    client.getDatabase(OPTIONS.database()).getCollection("ecom_loads");
            loads.insertOne(new Document("_id", "data_set"));

            unreadable(store::checkpoint, "'data_set' of ecom_loads", "");
            unreadable(() -> store.load("one"), "'data_set' of ecom_loads", "");
            loads.drop();
        }
    }

    private static void unreadable(ThrowingCallable reading, String what, String why) {
        assertThatThrownBy(reading)
                .isInstanceOf(MongoStoreException.class)
                .hasMessageStartingWith(
                        "Cannot read %s from MongoDB at '%s': %s".formatted(what, OPTIONS.address(), why));
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
