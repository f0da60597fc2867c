package io.ecom.hbase.load;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;

/**
 * Hands records on in batches of about equal size, by several threads, and knows how many have arrived without a gap.
 *
 * <p>Records are taken from one thread; at most two batches a writer are in memory. A batch that fails ends the writing.
 *
 * @param <T> the records
 */
public final class Batches<T> implements RowSink<T> {
    /** How long a batch that is under way may take when nobody waits for more. */
    private static final long PATIENT_SECONDS = 10;

    private final Writing writing;
    private final ToIntFunction<? super T> cells;
    private final Target<T> target;
    private final Acknowledgements acknowledgements;
    private final int permits;
    private final Semaphore waiting;
    private final ExecutorService threads;

    private List<T> batch = new ArrayList<>();
    private int cellsInBatch;
    private volatile boolean closing;

    /** Where batches go. Called by several threads at a time; when it returns, the batch has arrived. */
    public interface Target<T> {
        void write(List<T> batch) throws IOException;
    }

    /** @param cells about how many cells a record has */
    public Batches(
            Writing writing, ToIntFunction<? super T> cells, Target<T> target, Acknowledgements acknowledgements) {
        this.writing = writing;
        this.cells = cells;
        this.target = target;
        this.acknowledgements = acknowledgements;
        this.permits = 2 * writing.writers();
        this.waiting = new Semaphore(permits);
        AtomicInteger number = new AtomicInteger();
        this.threads = Executors.newFixedThreadPool(writing.writers(), task -> {
            Thread thread = new Thread(task, "writer-" + writing.name() + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public void write(T item) throws IOException {
        batch.add(item);
        cellsInBatch += cells.applyAsInt(item);
        if (cellsInBatch >= writing.batchCells()) {
            submit();
        }
    }

    @Override
    public void await() throws IOException {
        if (!batch.isEmpty()) {
            submit();
        }
        acquire(permits);
        waiting.release(permits);
        acknowledgements.rethrow();
    }

    @Override
    public void close() {
        closing = true;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENT_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
                threads.awaitTermination(PATIENT_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void submit() throws IOException {
        acknowledgements.rethrow();
        List<T> full = batch;
        batch = new ArrayList<>(full.size());
        cellsInBatch = 0;
        acquire(1);
        int number = acknowledgements.begin(full.size());
        threads.execute(() -> hand(full, number));
    }

    private void acquire(int count) throws IOException {
        try {
            waiting.acquire(count);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while writing");
        }
    }

    private void hand(List<T> records, int number) {
        try {
            if (!closing && !acknowledgements.failed()) {
                target.write(records);
                acknowledgements.end(number);
            }
        } catch (IOException | RuntimeException | Error e) {
            acknowledgements.fail(e);
        } finally {
            waiting.release();
        }
    }
}
