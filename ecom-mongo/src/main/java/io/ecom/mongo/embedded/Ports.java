package io.ecom.mongo.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports of the loopback address. */
final class Ports {
    static final String LOOPBACK = "127.0.0.1";

    private Ports() {}

    /** Fails in one sentence when a port is taken. */
    static void requireFree(int port) {
        try (ServerSocket socket = listen(port)) {
            assert socket.isBound();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "Cannot start MongoDB on port '%d': the port is taken; choose another".formatted(port), e);
        }
    }

    /** A port that nobody uses at this moment. */
    static int free() {
        try (ServerSocket socket = listen(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot start MongoDB: no port is free", e);
        }
    }

    private static ServerSocket listen(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        try {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(LOOPBACK), port));
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }
}
