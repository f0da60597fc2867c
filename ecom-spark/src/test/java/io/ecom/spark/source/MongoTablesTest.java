package io.ecom.spark.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.ecom.spark.LocalSpark;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalSpark.class)
class MongoTablesTest {
    private static MongoServer server;
    private static String uri;

    @BeforeAll
    static void fill() {
        server = new MongoServer(new MemoryBackend());
        server.bind("127.0.0.1", 0);
        uri = server.getConnectionString();
        try (MongoClient client = MongoClients.create(uri)) {
            MongoDatabase shop = client.getDatabase("shop");
            shop.getCollection("users")
                    .insertOne(new Document("_id", "u1")
                            .append("geo_data", new Document("city", "Port Bruce").append("country", "US"))
                            .append("registration_date", time("2025-11-02T04:30:00.123Z"))
                            .append("birth_date", time("2001-02-03T00:00:00Z")));
            shop.getCollection("categories")
                    .insertMany(List.of(
                            new Document("_id", "c1")
                                    .append("name", "Camping")
                                    .append("subcategories", List.of(part("a", "0.13"), part("a", "0.99"))),
                            new Document("_id", "c2").append("subcategories", List.of())));
            shop.getCollection("products")
                    .insertOne(new Document("_id", "p1")
                            .append("base_price", amount("9999999999999999.99"))
                            .append("is_active", true)
                            .append(
                                    "price_history",
                                    List.of(new Document("price", amount("1.00"))
                                            .append("date", time("2025-03-09T05:30:00Z")))));
            List<Document> transactions = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                transactions.add(new Document("_id", "t" + i)
                        .append("user_id", "u1")
                        .append("timestamp", time("2025-11-02T03:30:00Z"))
                        .append("items", List.of(line("p1", 2, "1.50", "3.00")))
                        .append("subtotal", amount("3.00"))
                        .append("discount", amount("0.00"))
                        .append("total", amount("3.00"))
                        .append("status", "completed"));
            }
            shop.getCollection("transactions").insertMany(transactions);
        }
    }

    @AfterAll
    static void stop() {
        server.shutdownNow();
    }

    @Test
    void documentsBecomeTheTablesColumns(SparkSession spark) {
        MongoTables mongo = MongoTables.in(spark, uri, "shop");

        Row user = TableSchema.USERS.conform(mongo.users()).head();
        assertThat(user.<String>getAs("city")).isEqualTo("Port Bruce");
        assertThat(user.<String>getAs("state")).isNull();
        assertThat(user.<LocalDateTime>getAs("registration_date"))
                .isEqualTo(LocalDateTime.parse("2025-11-02T04:30:00.123"));
        assertThat(user.getAs("birth_date").toString())
                .isEqualTo(LocalDate.of(2001, 2, 3).toString());

        Row product = TableSchema.PRODUCTS.conform(mongo.products()).head();
        assertThat(product.<BigDecimal>getAs("base_price")).isEqualByComparingTo("9999999999999999.99");
        assertThat(product.<Row>getList(7).get(0).get(1)).isEqualTo(LocalDateTime.parse("2025-03-09T05:30"));

        assertThat(TableSchema.CATEGORIES.conform(mongo.categories()).count()).isEqualTo(2);
    }

    @Test
    void ofSubcategoriesWithTheSameIdTheFirstCounts(SparkSession spark) {
        List<Row> parts = TableSchema.SUBCATEGORIES
                .conform(MongoTables.in(spark, uri, "shop").subcategories())
                .collectAsList();

        assertThat(parts).hasSize(1);
        assertThat(parts.get(0).getDecimal(3)).isEqualByComparingTo("0.13");
    }

    @Test
    void eachTransactionIsReadOnce(SparkSession spark) {
        var transactions = TableSchema.TRANSACTIONS.conform(
                MongoTables.in(spark, uri, "shop").transactions());

        assertThat(transactions.count()).isEqualTo(500);
        assertThat(transactions.select("transaction_id").distinct().count()).isEqualTo(500);
        Row line = transactions.head().<Row>getList(4).get(0);
        assertThat(line.getLong(1)).isEqualTo(2);
        assertThat(line.getDecimal(3)).isEqualByComparingTo("3.00");
    }

    /** Half past four in UTC on this day is an hour that Saint John's has twice. */
    @Test
    void timesDoNotDependOnTheZoneOfTheSession(SparkSession spark) {
        for (String zone : List.of("Asia/Kolkata", "America/St_Johns", "UTC")) {
            SparkSession elsewhere = spark.newSession();
            elsewhere.conf().set("spark.sql.session.timeZone", zone);
            MongoTables mongo = MongoTables.in(elsewhere, uri, "shop");
            assertThat(mongo.users().head().<LocalDateTime>getAs("registration_date"))
                    .isEqualTo(LocalDateTime.parse("2025-11-02T04:30:00.123"));
            assertThat(mongo.transactions().head().<LocalDateTime>getAs("timestamp"))
                    .isEqualTo(LocalDateTime.parse("2025-11-02T03:30"));
        }
    }

    @Test
    void passwordsStandInNoPlan(SparkSession spark) {
        String secret = uri.replace("mongodb://", "mongodb://reader:hunter2@");

        String plan = MongoTables.in(spark, secret, "shop")
                .users()
                .queryExecution()
                .analyzed()
                .toString();

        assertThat(plan).contains("registration_date").doesNotContain("hunter2");
    }

    private static Document part(String id, String margin) {
        return new Document("subcategory_id", id).append("profit_margin", amount(margin));
    }

    private static Document line(String product, long quantity, String price, String subtotal) {
        return new Document("product_id", product)
                .append("quantity", quantity)
                .append("unit_price", amount(price))
                .append("subtotal", amount(subtotal));
    }

    private static Decimal128 amount(String value) {
        return Decimal128.parse(value);
    }

    private static Date time(String instant) {
        return Date.from(Instant.parse(instant));
    }
}
