package io.ecom.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.bulk.BulkWriteError;
import java.time.Duration;
import java.util.Set;

/**
 * Tries an idempotent write again when the server was gone for a moment.
 *
 * @param attempts how often in all
 * @param firstDelay the wait before the second attempt; it doubles up to ten seconds
 */
record Retry(int attempts, Duration firstDelay) {
    static final Duration FIRST_DELAY = Duration.ofMillis(100);
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(10);
    private static final int DUPLICATE_KEY = 11000;

    /** Interrupted, shutting down, no primary, host or network trouble, write conflict, exceeded limit of time. */
    private static final Set<Integer> TRANSIENT_CODES =
            Set.of(6, 7, 89, 91, 112, 189, 262, 9001, 10058, 10107, 11600, 11602, 13435, 13436, 50, 24, 46);

    void run(Runnable write) {
        long delay = firstDelay.toMillis();
        for (int attempt = 1; ; attempt++) {
            try {
                write.run();
                return;
            } catch (MongoException e) {
                if (attempt == attempts || !isTransient(e)) {
                    throw e;
                }
                pause(delay);
                delay = Math.min(2 * delay, LONGEST_DELAY.toMillis());
            }
        }
    }

    static boolean isTransient(MongoException e) {
        if (e instanceof MongoBulkWriteException bulk) {
            return bulk.getWriteErrors().stream().allMatch(Retry::isTransient);
        }
        return (e instanceof MongoSocketException
                        || e instanceof MongoTimeoutException
                        || e.hasErrorLabel("RetryableWriteError")
                        || TRANSIENT_CODES.contains(e.getCode()))
                && !(e instanceof MongoInterruptedException);
    }

    /** Two upserts of one id at once: one of them loses, and finds the document the next time. */
    private static boolean isTransient(BulkWriteError error) {
        return error.getCode() == DUPLICATE_KEY
                ? error.getMessage().contains(" _id_")
                : TRANSIENT_CODES.contains(error.getCode());
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MongoInterruptedException("Interrupted while waiting to write again", e);
        }
    }
}
