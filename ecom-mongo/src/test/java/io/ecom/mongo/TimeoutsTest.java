package io.ecom.mongo;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecom.mongo.embedded.EmbeddedMongo;
import io.ecom.mongo.pipeline.OrderStatusPipeline;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Nothing waits for ever. */
@Timeout(60)
class TimeoutsTest {
    @Test
    void aServerThatTakesConnectionsButNeverAnswersIsGivenUp() throws IOException {
        try (ServerSocket mute = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
            MongoOptions options = MongoOptions.of("mongodb://127.0.0.1:" + mute.getLocalPort())
                    .withServerSelectionTimeout(Duration.ofMillis(300));

            assertThatThrownBy(() -> MongoStore.open(options))
                    .isInstanceOf(MongoStoreException.class)
                    .hasMessage("Cannot reach MongoDB at '127.0.0.1:%d' within 300 ms; is it running?"
                            .formatted(mute.getLocalPort()));
        }
    }

    @Test
    void anAnswerThatDoesNotComeIsGivenUp() throws IOException {
        try (EmbeddedMongo server = EmbeddedMongo.standIn(EmbeddedMongo.ANY_PORT);
                CuttingProxy proxy = new CuttingProxy(URI.create(server.uri()).getPort(), Integer.MAX_VALUE)) {
            MongoOptions options =
                    MongoOptions.of("mongodb://127.0.0.1:" + proxy.port()).withReadTimeout(Duration.ofSeconds(2));
            try (MongoStore store = MongoStore.open(options)) {
                proxy.fallSilent();

                assertThatThrownBy(() -> store.ask(OrderStatusPipeline.ofAll()))
                        .isInstanceOf(MongoStoreException.class)
                        .hasMessage("Cannot ask 'OrderStatusPipeline' of MongoDB at '127.0.0.1:%d': Timeout while"
                                        .formatted(proxy.port())
                                + " receiving message");
            }
        }
    }
}
