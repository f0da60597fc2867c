package io.ecom.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecom.model.Entity;
import io.ecom.model.load.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TurnoverTest {
    private static final String MOST = "9999999999999999.98";

    @TempDir
    private Path folder;

    @Test
    void ordersMayComeToTheLargestAmount() throws IOException {
        DatasetReader dataset = dataset(order("t1", MOST) + order("t2", "0.01"));

        assertThat(dataset.admit(Progress.NONE).checked(Entity.TRANSACTIONS)).isEqualTo(2);
    }

    @Test
    void ordersThatComeToMoreEndTheReadingInOneSentence() throws IOException {
        DatasetReader dataset = dataset(order("t1", MOST) + order("t2", "0.02"));

        assertThatThrownBy(() -> dataset.admit(Progress.NONE))
                .isInstanceOf(DatasetException.class)
                .hasMessage("transactions.ndjson position 2: the orders up to here add up to 10000000000000000.00;"
                        + " expected at most 9999999999999999.99, which all can sum exactly");
    }

    private static String order(String id, String amount) {
        return """
                {"transaction_id":"%s","user_id":"u1","timestamp":"2026-02-01T10:00:00","items":[{"product_id":"p1",\
                "quantity":1,"unit_price":%s,"subtotal":%2$s}],"subtotal":%2$s,"discount":0,"total":%2$s,"status":"completed"}
                """.formatted(id, amount);
    }

    private DatasetReader dataset(String orders) throws IOException {
        Files.writeString(
                folder.resolve("users.ndjson"), "{\"user_id\":\"u1\",\"registration_date\":\"2026-01-01T00:00:00\"}");
        Files.writeString(folder.resolve("categories.ndjson"), "\n");
        Files.writeString(folder.resolve("products.ndjson"), "{\"product_id\":\"p1\",\"base_price\":1}");
        Files.writeString(folder.resolve("sessions_0.ndjson"), "\n");
        Files.writeString(folder.resolve("transactions.ndjson"), orders);
        return DatasetReader.open(folder);
    }
}
