package io.ecom.mongo.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ecom.model.Product;
import io.ecom.model.User;
import io.ecom.mongo.MongoStore;
import io.ecom.mongo.TestMongo;
import io.ecom.mongo.pipeline.ProductSalesPipeline.Ranking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every pipeline gives what plain Java reads off the definitions, on any shop and for periods that cut a day. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlainJavaAgreesTest {
    enum Data {
        EMPTY,
        COURSE_SAMPLE,
        RANDOM_1,
        RANDOM_2,
        IDS_WITH_DOTS_AND_DOLLARS,
        /** The stand-in takes a variable's text that begins with a dollar for a field; only a real server gets these. */
        IDS_LIKE_FIELDS
    }

    private final TestMongo mongo = new TestMongo();
    private MongoStore store;

    @TempDir
    private Path folder;

    @BeforeAll
    void open() {
        store = mongo.open();
        if (!TestMongo.isReal()) {
            System.err.println(
                    "NOT RUN: 4 tests of ids like '$items.x', which need a real MongoDB; set ECOM_MONGO_URI");
        }
    }

    @AfterAll
    void drop() {
        store.close();
        mongo.close();
    }

    private Shop load(Data data) throws IOException {
        assumeTrue(data != Data.IDS_LIKE_FIELDS || TestMongo.isReal(), "no real MongoDB");
        Shop shop =
                switch (data) {
                    case EMPTY -> Shop.empty();
                    case COURSE_SAMPLE -> Shop.courseSample(Files.createTempDirectory(folder, "course"));
                    case RANDOM_1 -> Shop.random(1);
                    case RANDOM_2 -> Shop.random(2);
                    case IDS_WITH_DOTS_AND_DOLLARS -> Shop.random(3, "a.$b.");
                    case IDS_LIKE_FIELDS -> Shop.random(4, "$items.");
                };
        shop.loadInto(store);
        return shop;
    }

    @ParameterizedTest
    @EnumSource
    void tablesAgree(Data data) throws IOException {
        Shop shop = load(data);
        for (Period period : periods(shop)) {
            PlainTables tables = new PlainTables(shop, period);
            PlainQuestions questions = new PlainQuestions(shop, period);

            assertThat(store.ask(new ProductSalesPipeline(period, null, Ranking.BY_REVENUE, Integer.MAX_VALUE)))
                    .isEqualTo(tables.productSales());
            assertThat(store.ask(new CategoryRevenuePipeline(period))).isEqualTo(tables.categoryRevenue());
            assertThat(store.ask(new PurchaseFrequencyPipeline(period))).isEqualTo(tables.purchaseFrequency());
            assertThat(store.ask(new DailySalesPipeline(period))).isEqualTo(tables.dailySales());
            assertThat(store.ask(new OrderStatusPipeline(period))).isEqualTo(tables.orderStatus());
            assertThat(store.ask(new SpendingTiersPipeline(period))).isEqualTo(tables.spendingTiers());
            assertThat(store.ask(new WeeklyBuyersPipeline(period))).isEqualTo(questions.weeklyBuyers());
            assertThat(store.ask(new BasketSizesPipeline(period))).isEqualTo(questions.basketSizes());
            assertThat(store.ask(new CategoryStatusPipeline(period))).isEqualTo(questions.categoryStatus());
        }
    }

    @ParameterizedTest
    @EnumSource
    void questionsAboutOneThingAgree(Data data) throws IOException {
        Shop shop = load(data);
        PlainQuestions plain = new PlainQuestions(shop, Period.ALL);
        Duration window = Duration.ofDays(10).plusMillis(1);

        for (Product product :
                shop.products().subList(0, Math.min(30, shop.products().size()))) {
            assertThat(store.ask(new PriceChangesPipeline(product.productId(), window)))
                    .isEqualTo(plain.priceChanges(product, window));
            assertThat(store.ask(new BoughtWithPipeline(product.productId(), 5)))
                    .isEqualTo(plain.boughtWith(product.productId(), 5));
        }
        for (User user : shop.users()) {
            CustomerProfilePipeline.Profile expected = plain.profile(user);
            assertThat(store.ask(new CustomerProfilePipeline(user.userId())))
                    .singleElement()
                    .satisfies(profile -> {
                        assertThat(profile.user()).isEqualTo(user);
                        assertThat(profile.orders()).isEqualTo(expected.orders());
                        assertThat(profile.products()).isEqualTo(expected.products());
                        assertThat(profile.categories()).isEqualTo(expected.categories());
                    });
        }
    }

    @ParameterizedTest
    @EnumSource
    void lowStockAgrees(Data data) throws IOException {
        Shop shop = load(data);
        Instant until = Shop.START.plus(Duration.ofDays(40)).plusMillis(1);
        PlainQuestions plain = new PlainQuestions(shop, Period.between(until.minus(Duration.ofDays(30)), until));

        assertThat(store.ask(new LowStockPipeline(until, 30, 14))).isEqualTo(plain.lowStock(30, 14));
    }

    @ParameterizedTest
    @EnumSource
    void askingForWhatIsNotThereGivesNoRow(Data data) throws IOException {
        load(data);

        assertThat(store.ask(new CustomerProfilePipeline("$nobody"))).isEmpty();
        assertThat(store.ask(new PriceChangesPipeline("$nothing", Duration.ofDays(1))))
                .isEmpty();
        assertThat(store.ask(new BoughtWithPipeline("$nothing", 5))).isEmpty();
    }

    /** All of it, and a piece that begins and ends with a transaction within a day. */
    private static List<Period> periods(Shop shop) {
        List<Instant> times = shop.transactions().stream()
                .map(transaction -> transaction.timestamp())
                .sorted()
                .toList();
        return times.isEmpty()
                ? List.of(Period.ALL)
                : List.of(Period.ALL, Period.between(times.get(times.size() / 4), times.get(times.size() / 2)));
    }
}
