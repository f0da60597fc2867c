package io.ecom.mongo.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.ServerHeartbeatFailedEvent;
import com.mongodb.event.ServerMonitorListener;
import de.bwaldvogel.mongo.MongoServer;
import io.ecom.mongo.MongoOptions;
import io.ecom.mongo.MongoStore;
import io.ecom.mongo.MongoStoreException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code tls=true} in the address is all that is needed, and certificates are checked. */
@Timeout(120)
class TlsTest {
    private static final String PASSWORD = "changeit";

    @TempDir
    private static Path folder;

    private static KeyStore keys;
    private static MongoServer server;
    private static MongoOptions options;

    @BeforeAll
    static void start() throws Exception {
        keys = keys(folder.resolve("keys.p12"));
        server = new MongoServer(new StandInBackend());
        server.enableSsl((PrivateKey) keys.getKey("server", PASSWORD.toCharArray()), null, (X509Certificate)
                keys.getCertificate("server"));
        server.bind(Ports.LOOPBACK, 0);
        options = MongoOptions.of("mongodb://127.0.0.1:%d/?tls=true&serverSelectionTimeoutMS=1000"
                .formatted(server.getLocalAddress().getPort()));
    }

    @AfterAll
    static void stop() {
        server.shutdownNow();
    }

    @Test
    void aServerWithAnUnknownCertificateIsNotTrusted() throws Exception {
        CompletableFuture<Throwable> refusal = new CompletableFuture<>();
        ServerMonitorListener listener = new ServerMonitorListener() {
            @Override
            public void serverHeartbeatFailed(ServerHeartbeatFailedEvent event) {
                refusal.complete(event.getThrowable());
            }
        };
        MongoClientSettings settings = MongoClientSettings.builder(options.clientSettings())
                .applyToServerSettings(server -> server.addServerMonitorListener(listener))
                .build();

        try (MongoClient client = MongoClients.create(settings)) {
            assertThat(refusal.get(60, TimeUnit.SECONDS)).hasStackTraceContaining("SSLHandshakeException");
            assertThatThrownBy(() -> MongoStore.over(client, options))
                    .isInstanceOf(MongoStoreException.class)
                    .hasMessage("Cannot reach MongoDB at '%s' within 1 s; is it running, and its certificate trusted?"
                            .formatted(options.address()));
        }
    }

    @Test
    void aTrustedServerIsReached() throws Exception {
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trusted.getTrustManagers(), null);
        MongoClientSettings settings = MongoClientSettings.builder(options.clientSettings())
                .applyToSslSettings(tls -> tls.context(context))
                .build();

        try (MongoClient client = MongoClients.create(settings);
                MongoStore store = MongoStore.over(client, options)) {
            assertThat(store.server()).startsWith("mongodb stand-in");
        }
    }

    /** A key with a certificate that it signed itself, by the JDK's own tool. */
    private static KeyStore keys(Path file) throws Exception {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process process = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=server",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        return keys;
    }
}
