package io.ecom.generator;

import com.google.common.base.Throwables;
import com.google.common.util.concurrent.ThreadFactoryBuilder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** Makes parts in several threads and hands them on in order, never more than a few ahead. */
final class OrderedWork {
    private static final int AHEAD_A_THREAD = 3;

    private OrderedWork() {}

    /**
     * @param make the part of a number from 0 to parts − 1; called by several threads
     * @param take called in the caller's thread, in order of the numbers
     * @throws CancellationException when the caller's thread is interrupted, which stays set
     */
    static <T> void run(int threads, int parts, IntFunction<T> make, Consumer<T> take) {
        ExecutorService workers = Executors.newFixedThreadPool(
                threads,
                new ThreadFactoryBuilder()
                        .setNameFormat("ecom-generator-%d")
                        .setDaemon(true)
                        .build());
        try {
            Deque<Future<T>> ahead = new ArrayDeque<>();
            int next = 0;
            while (next < parts || !ahead.isEmpty()) {
                while (next < parts && ahead.size() < threads * AHEAD_A_THREAD) {
                    int part = next++;
                    ahead.add(workers.submit(() -> make.apply(part)));
                }
                take.accept(ahead.remove().get());
                // A part that is ready is handed out without a look at interrupts.
                if (Thread.currentThread().isInterrupted()) {
                    throw new InterruptedException();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted while generating");
        } catch (ExecutionException e) {
            Throwables.throwIfUnchecked(e.getCause());
            throw new IllegalStateException(e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }
}
