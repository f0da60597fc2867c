package io.ecom.mongo;

import com.google.common.util.concurrent.ThreadFactoryBuilder;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * Threads that write batches. Few batches wait at a time: who hands in more is held back.
 *
 * <p>After the first failure nothing more is written, and everyone who comes is told of it.
 */
final class BulkWriter implements AutoCloseable {
    private static final int WAITING_PER_WRITER = 2;
    private static final int GRACE_SECONDS = 5;

    private final MongoDatabase database;
    private final FirstTry firstTry;
    private final Retry retry;
    private final Failure failure;
    private final ExecutorService threads;
    private final Semaphore places;
    private final int capacity;
    private final Consumer<Batch> acknowledged;
    private volatile @Nullable MongoStoreException failed;

    /** How a batch is written for the first time. When that did not go well it is upserted, however much of it was stored. */
    enum FirstTry {
        /** Into collections that are likely empty. */
        INSERT,
        /** Into collections that may hold any of the documents. */
        UPSERT
    }

    /** Makes the error of a batch that could not be written. */
    interface Failure {
        MongoStoreException of(Batch batch, MongoException cause);
    }

    /** @param acknowledged hears of each batch that the server has stored, on the thread that wrote it */
    BulkWriter(
            MongoDatabase database,
            int writers,
            FirstTry firstTry,
            Retry retry,
            Consumer<Batch> acknowledged,
            Failure failure) {
        this.database = database;
        this.firstTry = firstTry;
        this.retry = retry;
        this.acknowledged = acknowledged;
        this.failure = failure;
        this.capacity = writers * (1 + WAITING_PER_WRITER);
        this.places = new Semaphore(capacity);
        this.threads = Executors.newFixedThreadPool(
                writers,
                new ThreadFactoryBuilder()
                        .setNameFormat("mongo-writer-%d")
                        .setDaemon(true)
                        .build());
    }

    /** Hands a batch in, after a wait when too many are under way. */
    void write(Batch batch) {
        take(1);
        try {
            throwIfFailed();
            threads.execute(() -> storeAndMakePlace(batch));
        } catch (RuntimeException e) {
            places.release(); // nobody else will, and who goes on must not wait for it
            throw e;
        }
    }

    private void storeAndMakePlace(Batch batch) {
        try {
            if (failed == null) {
                store(batch);
            }
        } finally {
            places.release();
        }
    }

    /** Waits until every batch is stored. */
    void await() {
        take(capacity);
        places.release(capacity);
        throwIfFailed();
    }

    boolean hasFailed() {
        return failed != null;
    }

    private void store(Batch batch) {
        try {
            MongoCollection<RawBsonDocument> collection =
                    database.getCollection(batch.entity().toString(), RawBsonDocument.class);
            if (firstTry == FirstTry.UPSERT || !inserts(batch, collection)) {
                retry.run(() -> batch.upsertInto(collection));
            }
            acknowledged.accept(batch);
        } catch (MongoException e) {
            fail(failure.of(batch, e));
        } catch (RuntimeException | Error e) {
            fail(failure.of(batch, new MongoException(e.toString(), e)));
        }
    }

    /** Whether the whole batch is stored; an error that an upsert may mend is none. */
    private static boolean inserts(Batch batch, MongoCollection<RawBsonDocument> collection) {
        try {
            batch.insertInto(collection);
            return true;
        } catch (MongoException e) {
            if (Retry.isTransient(e)) {
                return false;
            }
            throw e;
        }
    }

    private synchronized void fail(MongoStoreException first) {
        if (failed == null) {
            failed = first;
        }
    }

    private void throwIfFailed() {
        MongoStoreException first = failed;
        if (first != null) {
            throw first;
        }
    }

    private void take(int count) {
        try {
            places.acquire(count);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MongoInterruptedException("Interrupted while waiting for the writers", e);
        }
    }

    /** Lets batches that were handed in be stored, but for a few seconds at most. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (threads.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.shutdownNow();
    }
}
