package io.ecom.spark.clean;

import static org.apache.spark.sql.functions.sum;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.model.admission.Admission;
import io.ecom.model.json.DatasetReader;
import io.ecom.model.load.Progress;
import io.ecom.spark.LocalSpark;
import io.ecom.spark.source.RecordTables;
import io.ecom.spark.source.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Holds what Spark admits against what {@link Admission} admits of the same files, record by record. */
@ExtendWith(LocalSpark.class)
class CleaningTest {
    /** A record a line; the second file of sessions repeats ids of the first. */
    private static final Map<String, String> HOSTILE = Map.of(
            "users.ndjson",
            """
            {"user_id":"u1","registration_date":"2026-01-01T00:00:00","geo_data":{"city":"Oslo","state":"","country":"NO"}}
            {"user_id":"u1","geo_data":{"country":"NO","state":"","city":"Oslo"},"registration_date":"2026-01-01T00:00:00"}
            {"user_id":"u1","registration_date":"2026-01-02T00:00:00"}
            {"user_id":"late","registration_date":"2300-01-01T00:00:00"}
            {"user_id":"late","registration_date":"2026-01-01T00:00:00"}
            {"user_id":"a#b","registration_date":"2026-01-01T00:00:00"}
            {"registration_date":"2026-01-01T00:00:00"}
            {"user_id":7,"registration_date":"2026-01-01T00:00:00"}
            not json at all
            {"user_id":"born","registration_date":"2026-01-01T00:00:00","birth_date":"+999999999-12-31"}
            {"user_id":"$where","registration_date":"2026-01-01T00:00:00","last_active":"never"}
            """,
            "categories.ndjson",
            """
            {"category_id":"c1","subcategories":[{"subcategory_id":"s1","profit_margin":7}]}
            {"category_id":"c1","subcategories":[{"subcategory_id":"s2","profit_margin":0.5}]}
            {"category_id":"c2","subcategories":"none"}
            """,
            "products.ndjson",
            """
            {"product_id":"p1","base_price":10,"category_id":"c1","subcategory_id":"s1","is_active":true}
            {"product_id":"p2","base_price":10,"category_id":"c1","subcategory_id":"s2","is_active":true}
            {"product_id":"p3","base_price":10,"category_id":"c2","subcategory_id":"s1","is_active":true}
            {"product_id":"p4","base_price":-1}
            {"product_id":"p5","base_price":1e400}
            """,
            "sessions_0.ndjson",
            """
            {"session_id":"a","user_id":"u1","start_time":"2026-02-01T10:00:00","end_time":"2026-02-01T10:01:00","viewed_products":["p1","p4","gone"],"cart_contents":{"p4":{"quantity":1,"price":1}},"page_views":[{"timestamp":"2026-02-01T10:00:00","page_type":"product_detail","product_id":"ghost"},{"page_type":"home"}]}
            {"session_id":"b","user_id":"late","start_time":"2026-02-01T10:00:00","end_time":"2026-02-01T10:01:00"}
            {"session_id":"c","user_id":"u1","start_time":"2026-02-01T10:00:00","end_time":"2026-02-01T09:00:00","conversion_status":" Converted ","device_profile":{"type":"mobile","os":"iOS","browser":"Safari"},"referrer":"email","duration_seconds":5}
            """,
            "sessions_1.ndjson",
            """
            {"session_id":"b","user_id":"u1","start_time":"2026-02-01T10:00:00","end_time":"2026-02-01T10:01:00"}
            {"session_id":"a","user_id":"u1","start_time":"2026-02-01T10:00:00","end_time":"2026-02-01T10:01:00"}
            {"session_id":"d","user_id":"nobody","start_time":"never","end_time":"2026-02-01T10:01:00"}
            {"session_id":"f","user_id":"u1","start_time":"2026-02-01T10:00:00","end_time":"2026-02-01T10:01:00","duration_seconds":9223372036854775807}
            {"session_id":"g","user_id":"u1","start_time":"2026-02-01T10:00:00","end_time":"2026-02-01T10:01:00","duration_seconds":1}
            {"session_id":"e","user_id":"u1","start_time":"never","end_time":"2026-02-01T10:01:00","viewed_products":["gone"]}
            """,
            "transactions.ndjson",
            """
            {"transaction_id":"t1","session_id":"a","user_id":"u1","timestamp":"2026-02-01T10:01:00","items":[{"product_id":"p1","quantity":2,"unit_price":10.0,"subtotal":20.0000000000001}],"subtotal":20.0,"discount":0,"total":20.0,"status":"CANCELED"}
            {"transaction_id":"t2","session_id":"b","user_id":"u1","timestamp":"2026-02-01T10:01:00","items":[{"product_id":"p1","quantity":1,"unit_price":10,"subtotal":10}],"subtotal":10,"total":10,"status":"completed"}
            {"transaction_id":"t3","user_id":"u1","timestamp":"2026-02-01T10:01:00","items":[{"product_id":"p1","quantity":1,"unit_price":10,"subtotal":10},{"product_id":"p4","quantity":1,"unit_price":10,"subtotal":10}],"subtotal":20,"discount":0,"total":20,"status":"completed"}
            {"transaction_id":"t4","user_id":"nobody","timestamp":"2026-02-01T10:01:00","items":[],"subtotal":0,"discount":0,"total":0,"status":"completed"}
            {"transaction_id":"t5","user_id":"u1","timestamp":"2026-02-01T10:01:00","items":[{"product_id":"p1","quantity":1,"unit_price":10,"subtotal":11}],"subtotal":10,"discount":0,"total":10,"status":"completed"}
            {"transaction_id":"t1","session_id":"a","user_id":"u1","timestamp":"2026-02-01T10:01:00","items":[{"product_id":"p1","quantity":2,"unit_price":10.0,"subtotal":20.0000000000001}],"subtotal":20,"discount":0,"total":20,"status":"CANCELED"}
            """);

    @TempDir
    private Path folder;

    @Test
    void findsWhatAdmissionFinds(SparkSession spark) throws IOException {
        for (Map.Entry<String, String> file : HOSTILE.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        DatasetReader dataset = DatasetReader.open(folder);
        RecordTables records = new RecordTables();
        List<String> rejected = new ArrayList<>();
        Admission admission = dataset.admit(
                records,
                (raw, verdict) -> rejected.add("[%s,%s,%d,%s,%s]"
                        .formatted(raw.entity(), raw.file(), raw.position(), verdict.rule(), verdict.reason())),
                Progress.NONE);
        Tables expected = records.tables(spark);

        try (Cleaning cleaning = Cleaning.of(spark, dataset)) {
            assertThat(cleaning.quarantined().collectAsList())
                    .extracting(Row::toString)
                    .containsExactlyInAnyOrderElementsOf(rejected);
            assertThat(cleaning.dataQuality()).isEqualTo(admission.dataQuality());
            Tables tables = cleaning.tables();
            assertThat(texts(tables.users())).isEqualTo(texts(expected.users())).hasSize(2);
            assertThat(texts(tables.subcategories()))
                    .isEqualTo(texts(expected.subcategories()))
                    .hasSize(1);
            assertThat(texts(tables.products()))
                    .isEqualTo(texts(expected.products()))
                    .hasSize(3);
            assertThat(texts(tables.sessions()))
                    .isEqualTo(texts(expected.sessions()))
                    .hasSize(4);
            assertThat(tables.sessions()
                            .filter("session_id IN ('f', 'g')")
                            .agg(sum("duration_seconds"))
                            .head()
                            .getLong(0))
                    .isEqualTo(61);
            assertThat(texts(tables.transactions()))
                    .isEqualTo(texts(expected.transactions()))
                    .hasSize(2);
        }
        assertThat(spark.sharedState().cacheManager().isEmpty()).isTrue();
    }

    private static List<String> texts(Dataset<Row> table) {
        return table.toJSON().collectAsList().stream().sorted().toList();
    }
}
