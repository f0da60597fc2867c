package io.ecom.mongo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A way to a server on this machine that can be cut: all connections break at once, new ones are taken again. Or it falls silent. */
final class CuttingProxy implements AutoCloseable {
    private final ServerSocket door;
    private final int target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicInteger cutAfter = new AtomicInteger(Integer.MAX_VALUE);
    private final int largeBytes;
    private volatile boolean silent;

    /**
     * @param largeBytes what counts as a large piece of a request, see {@link #cutAtLargePieces}
     */
    CuttingProxy(int target, int largeBytes) throws IOException {
        this.target = target;
        this.largeBytes = largeBytes;
        this.door = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Cuts everything at each of the next large pieces of requests: they do not arrive whole. */
    void cutAtLargePieces(int times) {
        cutAfter.set(times);
    }

    /** From now on no answer comes back. */
    void fallSilent() {
        silent = true;
    }

    int cutsLeft() {
        return cutAfter.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = door.accept();
                Socket server = new Socket("127.0.0.1", target);
                sockets.add(client);
                sockets.add(server);
                start(() -> copy(client, server, true));
                start(() -> copy(server, client, false));
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private void copy(Socket from, Socket to, boolean request) {
        byte[] piece = new byte[1 << 16];
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
                if (request && count >= largeBytes && takeCut()) {
                    cut();
                    return;
                }
                if (request || !silent) {
                    out.write(piece, 0, count);
                }
            }
        } catch (IOException e) {
            // The other end is gone, which is what this is for.
        }
    }

    private boolean takeCut() {
        int left = cutAfter.get();
        return left != Integer.MAX_VALUE && left > 0 && cutAfter.compareAndSet(left, left - 1);
    }

    private void cut() {
        for (Socket socket : sockets) {
            try {
                socket.close();
            } catch (IOException e) {
                // Broken already.
            }
        }
        sockets.clear();
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "cutting-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }
}
