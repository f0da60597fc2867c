package io.ecom.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.base.Throwables;
import io.ecom.mongo.embedded.EmbeddedMongo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A password of the address is in no error, no cause of one, no text of an object and no log. */
@Timeout(120)
class SecretsTest {
    private static final String PASSWORD = "hunter2hunter2";

    @Test
    void aWrongPasswordIsToldWithoutIt() {
        try (EmbeddedMongo server = EmbeddedMongo.standIn(EmbeddedMongo.ANY_PORT);
                CapturedLog log = CapturedLog.start()) {
            MongoOptions options = MongoOptions.of(withPassword(server.uri()));

            Throwable failure = catchThrowable(() -> MongoStore.open(options));

            assertThat(failure)
                    .isInstanceOf(MongoStoreException.class)
                    .hasMessage("Cannot log in to MongoDB at '%s': user or password is not accepted"
                            .formatted(options.address()));
            assertThat(Throwables.getStackTraceAsString(failure)).doesNotContain(PASSWORD);
            assertThat(options.toString()).doesNotContain(PASSWORD);
            assertThat(log.text()).contains("MongoClient").doesNotContain(PASSWORD);
        }
    }

    @Test
    void aServerThatIsNotThereIsToldWithoutIt() {
        MongoOptions options = MongoOptions.of(withPassword("mongodb://127.0.0.1:1") + "&serverSelectionTimeoutMS=200");
        try (CapturedLog log = CapturedLog.start()) {
            Throwable failure = catchThrowable(() -> MongoStore.open(options));

            assertThat(failure).hasMessage("Cannot reach MongoDB at '127.0.0.1:1' within 200 ms; is it running?");
            assertThat(Throwables.getStackTraceAsString(failure)).doesNotContain(PASSWORD);
            assertThat(log.text()).contains("127.0.0.1:1").doesNotContain(PASSWORD);
        }
    }

    private static String withPassword(String uri) {
        return uri.replace("mongodb://", "mongodb://ada:" + PASSWORD + "@") + "/?authSource=admin";
    }
}
