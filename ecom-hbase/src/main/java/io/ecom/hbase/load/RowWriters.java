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
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.apache.hadoop.hbase.TableName;
import org.apache.hadoop.hbase.client.Connection;
import org.apache.hadoop.hbase.client.Put;
import org.apache.hadoop.hbase.client.Table;

/**
 * Writes records as rows of one table with several threads, and knows how many of them the servers have acknowledged without
 * a gap.
 *
 * <p>Records are taken from one thread and wait in batches of about equal size; at most two batches a writer are in memory.
 * A batch is put as a whole rather than through a shared mutator, since only so it is known which records are stored. The
 * client retries what a server does not take; what it gives up on ends the writing.
 *
 * @param <T> the records
 */
public final class RowWriters<T> implements AutoCloseable {
    /** How long a write that is under way may take when nobody waits for more. */
    private static final long PATIENT_SECONDS = 10;

    private final Connection connection;
    private final TableName table;
    private final Function<? super T, Put> encoder;
    private final ToIntFunction<? super T> cells;
    private final int batchCells;
    private final int permits;
    private final Semaphore waiting;
    private final ExecutorService threads;
    private final Acknowledgements acknowledgements;

    private List<T> batch = new ArrayList<>();
    private int cellsInBatch;
    private volatile boolean closing;

    public RowWriters(
            Connection connection,
            TableName table,
            int writers,
            int batchCells,
            Function<? super T, Put> encoder,
            ToIntFunction<? super T> cells,
            Acknowledgements acknowledgements) {
        this.connection = connection;
        this.table = table;
        this.encoder = encoder;
        this.cells = cells;
        this.batchCells = batchCells;
        this.permits = 2 * writers;
        this.waiting = new Semaphore(permits);
        this.acknowledgements = acknowledgements;
        AtomicInteger number = new AtomicInteger();
        this.threads = Executors.newFixedThreadPool(writers, task -> {
            Thread thread = new Thread(task, "writer-" + table.getNameAsString() + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** @throws IOException when an earlier record could not be written */
    public void write(T item) throws IOException {
        batch.add(item);
        cellsInBatch += cells.applyAsInt(item);
        if (cellsInBatch >= batchCells) {
            submit();
        }
    }

    /** Writes what is left and waits until the servers have acknowledged everything. */
    public void await() throws IOException {
        if (!batch.isEmpty()) {
            submit();
        }
        acquire(permits);
        waiting.release(permits);
        acknowledgements.rethrow();
    }

    /** Gives up what is not under way; returns when no write is under way any more. */
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
        threads.execute(() -> put(full, number));
    }

    private void acquire(int count) throws IOException {
        try {
            waiting.acquire(count);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while writing");
        }
    }

    private void put(List<T> records, int number) {
        try {
            if (!closing && !acknowledgements.failed()) {
                List<Put> puts = new ArrayList<>(records.size());
                for (T item : records) {
                    puts.add(encoder.apply(item));
                }
                try (Table rows = connection.getTable(table)) {
                    rows.put(puts);
                }
                acknowledgements.end(number);
            }
        } catch (IOException | RuntimeException | Error e) {
            acknowledgements.fail(e);
        } finally {
            waiting.release();
        }
    }
}
