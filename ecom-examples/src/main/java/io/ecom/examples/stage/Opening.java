package io.ecom.examples.stage;

import com.google.common.util.concurrent.Uninterruptibles;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/**
 * A resource that opens in the background while its user does something else. Whoever begins it closes it.
 *
 * <p>Closing waits for the opening to end, closes what was opened, and does so in a thread of its own, so that an interrupt
 * of the caller does not cut it short.
 */
public final class Opening<T extends AutoCloseable> implements AutoCloseable {
    private final CompletableFuture<T> opened = new CompletableFuture<>();
    private boolean closed;

    private Opening() {}

    public static <T extends AutoCloseable> Opening<T> begin(String name, Supplier<T> open) {
        Opening<T> opening = new Opening<>();
        new Thread(() -> opening.fulfil(open), "open-" + name).start();
        return opening;
    }

    /**
     * Waits until the resource is open; what its opening threw is thrown here.
     *
     * @throws IllegalStateException when the caller is interrupted
     */
    public T get() {
        try {
            return opened.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        CompletableFuture<Void> closing = new CompletableFuture<>();
        new Thread(() -> settle(closing), "close").start();
        try {
            Uninterruptibles.getUninterruptibly(closing);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }

    private void fulfil(Supplier<T> open) {
        try {
            opened.complete(open.get());
        } catch (Throwable e) {
            // Handed on to whoever waits, in their thread.
            opened.completeExceptionally(e);
        }
    }

    private void settle(CompletableFuture<Void> closing) {
        try {
            if (!opened.handle((resource, failure) -> failure != null).join()) {
                opened.join().close();
            }
            closing.complete(null);
        } catch (CompletionException e) {
            closing.completeExceptionally(e.getCause());
        } catch (Throwable e) {
            // Handed on to the thread that closes.
            closing.completeExceptionally(e);
        }
    }
}
