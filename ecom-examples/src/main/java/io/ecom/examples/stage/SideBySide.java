package io.ecom.examples.stage;

import com.google.common.util.concurrent.Uninterruptibles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Work that is done by a few threads at once, with the outcomes in the order of the work.
 *
 * <p>When the caller is interrupted, or one piece fails, the other pieces are interrupted too and waited for, so that nobody
 * works on with what the caller closes next.
 */
final class SideBySide {
    private static final Duration TIME_TO_END = Duration.ofSeconds(10);

    private SideBySide() {}

    /**
     * @throws IllegalStateException when the caller is interrupted
     */
    static <T> List<T> run(int threads, List<Supplier<T>> work) {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<T>> futures = new ArrayList<>();
            work.forEach(piece -> futures.add(workers.submit(piece::get)));
            List<T> outcomes = new ArrayList<>();
            for (Future<T> future : futures) {
                outcomes.add(future.get());
            }
            return outcomes;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            workers.shutdownNow();
            Uninterruptibles.awaitTerminationUninterruptibly(workers, TIME_TO_END);
        }
    }
}
