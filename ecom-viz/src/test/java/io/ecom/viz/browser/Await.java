package io.ecom.viz.browser;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Asks until there is an answer. */
final class Await {
    private static final long PAUSE = Duration.ofMillis(20).toNanos();

    private Await() {}

    static <T> T value(Duration patience, String what, Callable<Optional<T>> question) {
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end) {
            try {
                Optional<T> answer = question.call();
                if (answer.isPresent()) {
                    return answer.get();
                }
            } catch (Exception e) {
                throw new AssertionError("Cannot ask for " + what, e);
            }
            LockSupport.parkNanos(PAUSE);
        }
        throw new AssertionError("No sign of " + what + " within " + patience);
    }
}
