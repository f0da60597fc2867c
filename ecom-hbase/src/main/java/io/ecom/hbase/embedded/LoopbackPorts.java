package io.ecom.hbase.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Finds a port of this machine that nobody listens on. */
final class LoopbackPorts {
    private LoopbackPorts() {}

    /** A port that is free now; another process may take it before it is used. */
    static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
