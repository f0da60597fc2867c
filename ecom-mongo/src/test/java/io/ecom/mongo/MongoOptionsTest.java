package io.ecom.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MongoOptionsTest {
    private static final MongoOptions OPTIONS =
            MongoOptions.of("mongodb://ada:secret@one:27017,two:27018/admin?tls=true");

    @Test
    void defaultsAreAsDocumented() {
        assertThat(OPTIONS.database()).isEqualTo("ecom");
        assertThat(OPTIONS.writers()).isEqualTo(2);
        assertThat(OPTIONS.batchSize()).isEqualTo(1000);
        assertThat(OPTIONS.attempts()).isEqualTo(5);
        assertThat(OPTIONS.serverSelectionTimeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(OPTIONS.connectTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(OPTIONS.readTimeout()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void everyOptionCanBeChanged() {
        assertThat(OPTIONS.withDatabase("shop")
                        .withWriters(3)
                        .withBatchSize(4)
                        .withAttempts(5)
                        .withServerSelectionTimeout(Duration.ofMillis(6))
                        .withConnectTimeout(Duration.ofMillis(7))
                        .withReadTimeout(Duration.ofMillis(8)))
                .isEqualTo(new MongoOptions(
                        OPTIONS.uri(),
                        "shop",
                        3,
                        4,
                        5,
                        Duration.ofMillis(6),
                        Duration.ofMillis(7),
                        Duration.ofMillis(8)));
    }

    @Test
    void theDriverIsSetUpOnPurpose() {
        MongoClientSettings settings = OPTIONS.clientSettings();

        assertThat(settings.getClusterSettings().getServerSelectionTimeout(TimeUnit.SECONDS))
                .isEqualTo(10);
        assertThat(settings.getSocketSettings().getConnectTimeout(TimeUnit.SECONDS))
                .isEqualTo(5);
        assertThat(settings.getSocketSettings().getReadTimeout(TimeUnit.MINUTES))
                .isEqualTo(10);
        assertThat(settings.getWriteConcern()).isEqualTo(WriteConcern.MAJORITY);
        assertThat(settings.getSslSettings().isEnabled()).isTrue();
    }

    @Test
    void whatTheAddressSetsWins() {
        MongoClientSettings settings = MongoOptions.of(
                        "mongodb://localhost/?serverSelectionTimeoutMS=50&connectTimeoutMS=60&w=1")
                .clientSettings();

        assertThat(settings.getClusterSettings().getServerSelectionTimeout(TimeUnit.MILLISECONDS))
                .isEqualTo(50);
        assertThat(settings.getSocketSettings().getConnectTimeout(TimeUnit.MILLISECONDS))
                .isEqualTo(60);
        assertThat(settings.getWriteConcern()).isEqualTo(WriteConcern.W1);
    }

    @Test
    void noPasswordIsEverShown() {
        assertThat(OPTIONS.address()).isEqualTo("one:27017,two:27018");
        assertThat(OPTIONS)
                .hasToString("MongoOptions[address=one:27017,two:27018, database=ecom, writers=2, batchSize=1000, "
                        + "attempts=5, serverSelectionTimeout=PT10S, connectTimeout=PT5S, readTimeout=PT10M]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mongodb://ada:sec@ret@host",
                "mongodb://ada:sec/ret@host",
                "mongodb://ada:sec?ret@host",
                "mongodb://ada:sec#%ret@host",
                "http://ada:secret@host",
                "ada:secret@host",
                "mongodb://ada:secret@",
                "mongodb://ada:secret",
                "mongodb://ada:secret/ret?tls=true",
                "mongodb://one:27017,ada:2secret",
                "ada:secret",
                "mongodb://ada:secret@host/?authMechanism=secret",
                "mongodb://host/?authMechanism=PLAIN&authMechanismProperties=secret"
            })
    void aWrongAddressIsRefusedWithoutItsPassword(String uri) {
        assertThatThrownBy(() -> MongoOptions.of(uri))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .message()
                .startsWith("Invalid MongoDB address '")
                .endsWith("': expected mongodb://HOST:PORT")
                .doesNotContain("sec")
                .doesNotContain("ret");
    }

    @Test
    void aWrongAddressWithoutASecretIsShown() {
        assertThatThrownBy(() -> MongoOptions.of("http://localhost:27017/shop"))
                .hasMessage("Invalid MongoDB address 'http://localhost:27017/shop': expected mongodb://HOST:PORT");
        assertThatThrownBy(() -> MongoOptions.of("mongodb://one:27017,two:99999"))
                .hasMessage("Invalid MongoDB address 'mongodb://one:27017,two:99999': expected mongodb://HOST:PORT");
    }

    @Test
    void outOfRangeValuesAreRefusedInASentence() {
        assertThatThrownBy(() -> OPTIONS.withWriters(0))
                .hasMessage("Invalid writers '0': expected a number from 1 to 64");
        assertThatThrownBy(() -> OPTIONS.withWriters(65))
                .hasMessage("Invalid writers '65': expected a number from 1 to 64");
        assertThatThrownBy(() -> OPTIONS.withBatchSize(10_001))
                .hasMessage("Invalid batch size '10001': expected a number from 1 to 10000");
        assertThatThrownBy(() -> OPTIONS.withAttempts(-1))
                .hasMessage("Invalid attempts '-1': expected a number from 1 to 20");
        assertThatThrownBy(() -> OPTIONS.withConnectTimeout(Duration.ZERO))
                .hasMessage("Invalid connect timeout 'PT0S': expected a positive time of at most 24 days");
        assertThatThrownBy(() -> OPTIONS.withDatabase("a.b"))
                .hasMessage("Invalid database 'a.b': expected 1 to 63 characters without / \\ . \" $ * < > : | ? and"
                        + " space");
    }
}
