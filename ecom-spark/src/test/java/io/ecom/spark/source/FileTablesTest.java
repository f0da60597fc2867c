package io.ecom.spark.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.model.admission.Admission;
import io.ecom.model.json.DatasetReader;
import io.ecom.model.load.Progress;
import io.ecom.model.load.Quarantine;
import io.ecom.spark.LocalSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(LocalSpark.class)
class FileTablesTest {
    private static final Map<String, String> FILES = Map.of(
            "users.json",
            """
            [{"user_id": "u1", "registration_date": "2026-01-01T00:00:00", "birth_date": "2001-02-03",
              "geo_data": {"city": "Port Bruce", "state": "MT", "country": "US"}},
             {"user_id": "u1", "registration_date": "2026-01-01T00:00:00"},
             {"user_id": "u#2", "registration_date": "2026-01-01T00:00:00"}]""",
            "categories.json",
            """
            [{"category_id": "c1", "name": "Camping", "subcategories": [
              {"subcategory_id": "a", "name": "Tents", "profit_margin": 0.13},
              {"subcategory_id": "a", "name": "again", "profit_margin": 0.99}]}]""",
            "products.json",
            """
            [{"product_id": "p1", "name": "Tent", "category_id": "c1", "subcategory_id": "gone",
              "base_price": 10.0000000001, "current_stock": 3, "is_active": true,
              "price_history": [{"price": 10, "date": "2026-01-01T00:00:00"}],
              "creation_date": "2026-01-01T00:00:00"}]""",
            "sessions_0.json",
            """
            {"session_id": "s1", "user_id": "u1", "start_time": "2026-02-01T10:00:00", \
            "end_time": "2026-02-01T10:01:00", "duration_seconds": 60, "conversion_status": " Converted ", \
            "viewed_products": ["p1", "gone"], "cart_contents": {"p1": {"quantity": 1, "price": 10}}, \
            "page_views": [{"timestamp": "2026-02-01T10:00:00", "page_type": "product_detail", "product_id": "p1"}]}
            {"session_id": "s2", "user_id": "nobody", "start_time": "2026-02-01T10:00:00"}
            """,
            "sessions_1.json",
            """
            [{"session_id": "s3", "user_id": "u1", "start_time": "2026-02-02T10:00:00",
              "end_time": "2026-02-02T10:01:00", "duration_seconds": 60, "conversion_status": "browsed"}]""",
            "transactions.json",
            """
            [{"transaction_id": "t1", "session_id": "s1", "user_id": "u1", "timestamp": "2026-02-01T10:01:00",
              "items": [{"product_id": "p1", "quantity": 2, "unit_price": 10.0, "subtotal": 20.0000000000001}],
              "subtotal": 20.0, "discount": 0, "total": 20.0, "payment_method": "PayPal", "status": "CANCELED"}]""");

    @TempDir
    private Path folder;

    @Test
    void recordsAreThoseThatAdmissionLetIn(SparkSession spark) throws IOException {
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        DatasetReader dataset = DatasetReader.open(folder);
        RecordTables admitted = new RecordTables();
        Admission admission = dataset.admit(admitted, Quarantine.NONE, Progress.NONE);

        Tables fromRecords = admitted.tables(spark);
        Tables fromFiles = FileTables.read(spark, dataset, admission.index());

        assertEqual(fromFiles.users(), fromRecords.users(), 1);
        assertEqual(fromFiles.categories(), fromRecords.categories(), 1);
        assertEqual(fromFiles.subcategories(), fromRecords.subcategories(), 1);
        assertEqual(fromFiles.products(), fromRecords.products(), 1);
        assertEqual(fromFiles.sessions(), fromRecords.sessions(), 2);
        assertEqual(fromFiles.transactions(), fromRecords.transactions(), 1);
        assertEqual(fromFiles.productDays(), fromRecords.productDays(), 1);
        assertThat(fromFiles
                        .sessions()
                        .select("conversion_status")
                        .as(org.apache.spark.sql.Encoders.STRING())
                        .collectAsList())
                .containsExactlyInAnyOrder("converted", "browsed");
    }

    private static void assertEqual(Dataset<Row> actual, Dataset<Row> expected, int rows) {
        assertThat(actual.schema()).isEqualTo(expected.schema());
        List<String> texts = texts(actual);
        assertThat(texts).hasSize(rows).containsExactlyInAnyOrderElementsOf(texts(expected));
    }

    private static List<String> texts(Dataset<Row> dataset) {
        return dataset.toJSON().collectAsList();
    }
}
