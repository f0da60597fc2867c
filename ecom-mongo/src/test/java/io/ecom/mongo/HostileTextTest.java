package io.ecom.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.model.Category;
import io.ecom.model.Money;
import io.ecom.model.Place;
import io.ecom.model.Product;
import io.ecom.model.SampleShop;
import io.ecom.model.Subcategory;
import io.ecom.model.Times;
import io.ecom.model.User;
import io.ecom.model.load.Loader;
import io.ecom.mongo.pipeline.BoughtWithPipeline;
import io.ecom.mongo.pipeline.CustomerProfilePipeline;
import io.ecom.mongo.pipeline.Period;
import io.ecom.mongo.pipeline.ProductSalesPipeline;
import io.ecom.mongo.pipeline.ProductSalesPipeline.Ranking;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text from outside stays a value: it is neither changed nor run. */
class HostileTextTest {
    private static final TestMongo MONGO = new TestMongo();

    private MongoStore store;

    @BeforeEach
    void load() {
        store = MONGO.open();
        try (Loader loader = store.load("sample")) {
            SampleShop.sendTo(loader);
            loader.finish(List.of());
        }
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$set",
                "$where: sleep(1000)",
                "a.b",
                ".",
                "",
                "\0",
                "a\0b",
                "{$gt: \"\"}",
                "<script>alert(1)</script>",
                "\uD83D\uDE00 \u202E é",
                "' || '1'=='1"
            })
    void textReadsBackAsItWasWritten(String text) {
        User user = new User("x", new Place(text, text, text), Times.MIN, null, text, text, null, text);
        Category category = new Category("x", text, List.of(new Subcategory("s", text, null)));
        Product product = new Product("x", text, "x", "s", Money.of("1.00"), 1L, true, List.of(), null);

        try (Loader loader = store.load("sample")) {
            loader.user(user);
            loader.category(category);
            loader.product(product);
            loader.finish(List.of());
        }

        assertThat(store.user("x")).contains(user);
        assertThat(store.category("x")).contains(category);
        assertThat(store.product("x")).contains(product);
    }

    @ParameterizedTest
    @ValueSource(strings = {".*", "^u", "u.", "/u1/", "$ne", "{\"$ne\": null}", "{$gt: ''}", "$_id", "$$ROOT", "u1\0"})
    void textIsNeitherARegularExpressionNorAnOperator(String text) {
        assertThat(store.user(text)).isEmpty();
        assertThat(store.ask(new CustomerProfilePipeline(text))).isEmpty();
        assertThat(store.ask(new BoughtWithPipeline(text, 5))).isEmpty();
        assertThat(store.ask(new ProductSalesPipeline(Period.ALL, text, Ranking.BY_UNITS, 5)))
                .isEmpty();
    }

    @Test
    void textIsPrintedForMongoshAsText() {
        assertThat(new CustomerProfilePipeline("\"}}]); db.dropDatabase(); //\n").toMongosh())
                .contains("{\"$match\": {\"_id\": \"\\\"}}]); db.dropDatabase(); //\\n\"}}")
                .doesNotContain("//\n");
    }
}
