package io.ecom.mongo.pipeline;

import io.ecom.model.Category;
import io.ecom.model.LineItem;
import io.ecom.model.Money;
import io.ecom.model.Place;
import io.ecom.model.PricePoint;
import io.ecom.model.Product;
import io.ecom.model.Subcategory;
import io.ecom.model.Times;
import io.ecom.model.Transaction;
import io.ecom.model.User;
import io.ecom.model.json.DatasetReader;
import io.ecom.model.load.Loader;
import io.ecom.model.load.Progress;
import io.ecom.model.load.Quarantine;
import io.ecom.model.load.RecordSink;
import io.ecom.mongo.MongoStore;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The records of a shop in memory: what a pipeline sees in the database, its plain-Java answer sees here. */
record Shop(List<User> users, List<Category> categories, List<Product> products, List<Transaction> transactions) {
    static final Instant START = Instant.parse("2024-12-20T00:00:00Z");
    private static final List<String> STATUSES = List.of(
            "completed", "completed", "completed", "shipped", "returned", "refunded", "cancelled", "failed", "é");

    static Shop empty() {
        return new Shop(List.of(), List.of(), List.of(), List.of());
    }

    /** The course's data set, as it lies in the model's test-jar. */
    static Shop courseSample(Path folder) throws IOException {
        for (String name : List.of("users", "categories", "products", "transactions", "sessions_0", "sessions_1")) {
            String file = name + ".json.gz";
            try (InputStream in = Shop.class.getResourceAsStream("/course_sample/" + file)) {
                Files.copy(in, folder.resolve(file));
            }
        }
        Shop shop = new Shop(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        DatasetReader.open(folder).admit(shop.collector(), Quarantine.NONE, Progress.NONE);
        return shop;
    }

    private RecordSink collector() {
        return new RecordSink() {
            @Override
            public void user(User user) {
                users.add(user);
            }

            @Override
            public void category(Category category) {
                categories.add(category);
            }

            @Override
            public void product(Product product) {
                products.add(product);
            }

            @Override
            public void transaction(Transaction transaction) {
                transactions.add(transaction);
            }
        };
    }

    /** A shop with repeated products in an order, equal amounts, missing fields, prices that change within an instant. */
    static Shop random(long seed) {
        return random(seed, "");
    }

    /** The same with this text before each id of a user and a product. */
    static Shop random(long seed, String before) {
        Random random = new Random(seed);
        List<User> users = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            users.add(new User(before + "u" + i, Place.UNKNOWN, Times.MIN, null, null, null, null, null));
        }
        List<Category> categories = List.of(
                new Category(
                        "c0",
                        "Tents",
                        List.of(
                                new Subcategory("s0", null, new BigDecimal("0.3333")),
                                new Subcategory("s1", "Light", new BigDecimal("0.07")),
                                new Subcategory("s2", "Unknown margin", null))),
                new Category("c1", null, List.of(new Subcategory("s0", null, new BigDecimal("0.5")))),
                new Category("c2", "Nobody names its subcategories", List.of()));
        List<Product> products = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            products.add(product(before, i, random));
        }
        List<Transaction> transactions = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            transactions.add(transaction(before, i, products, random));
        }
        return new Shop(users, categories, products, transactions);
    }

    private static Product product(String before, int i, Random random) {
        String category = i % 8 == 7 ? null : "c" + i % 4;
        List<PricePoint> history = new ArrayList<>();
        Instant date = START;
        for (int point = random.nextInt(5); point > 0; point--) {
            date = date.plus(Duration.ofHours(random.nextInt(3) * 240L));
            history.add(new PricePoint(Money.ofCents(100 + random.nextInt(3)), date));
        }
        return new Product(
                before + "p" + i,
                i % 5 == 0 ? null : "Product " + i,
                category,
                i % 4 < 2 && i % 3 > 0 ? "s" + i % 3 : null,
                Money.ofCents(199),
                i % 6 == 0 ? null : (long) random.nextInt(30),
                i % 7 != 0,
                history,
                null);
    }

    private static Transaction transaction(String before, int i, List<Product> products, Random random) {
        List<LineItem> lines = new ArrayList<>();
        Money subtotal = Money.ZERO;
        for (int line = 1 + random.nextInt(5); line > 0; line--) {
            // The last five products never sell.
            String product =
                    products.get(random.nextInt(random.nextInt(20) + 1)).productId();
            LineItem item = LineItem.of(product, 1 + random.nextInt(3), Money.ofCents(100 + random.nextInt(4) * 33));
            lines.add(item);
            subtotal = subtotal.plus(item.subtotal());
        }
        Money discount = random.nextInt(3) == 0 ? Money.ofCents(random.nextInt(100)) : Money.ZERO;
        return new Transaction(
                "t" + i,
                null,
                before + "u" + random.nextInt(random.nextInt(50) + 1),
                START.plusMillis((long) (random.nextDouble() * 60 * 86_400_000L)),
                lines,
                subtotal,
                discount,
                subtotal.minus(discount),
                null,
                STATUSES.get(random.nextInt(STATUSES.size())));
    }

    void loadInto(MongoStore store) {
        store.drop();
        try (Loader loader = store.load("shop")) {
            users.forEach(loader::user);
            categories.forEach(loader::category);
            products.forEach(loader::product);
            transactions.forEach(loader::transaction);
            loader.finish(List.of());
        }
    }
}
