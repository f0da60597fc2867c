package io.ecom.examples.console;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/**
 * Work that Ctrl-C ends cleanly: the thread at work is interrupted and given time to close what it opened; what it did not
 * get to is undone by the actions that were left for that case. Then the user is told what remains.
 */
public final class Interruptible {
    private static final int SECONDS_TO_CLOSE = 10;

    private final Deque<Runnable> leftovers = new ArrayDeque<>();
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile boolean interrupted;
    private volatile String remains = "nothing was left behind";

    /** Whether the process was told to end. */
    public boolean isInterrupted() {
        return interrupted;
    }

    /** From here on an end leaves something that cannot be undone; says what, as the end of a sentence. */
    public void willRemain(String what) {
        remains = what;
    }

    /** Adds what must be undone at the end of the process if nobody has done it by then; it may run twice. */
    public void atTheEnd(Runnable action) {
        synchronized (leftovers) {
            leftovers.push(action);
        }
    }

    /** Does the work in this thread and gives its exit status. */
    public int run(IntSupplier work) {
        Thread worker = Thread.currentThread();
        Thread hook = new Thread(() -> end(worker), "end-of-process");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return work.getAsInt();
        } finally {
            done.countDown();
            if (!interrupted) {
                runLeftovers();
            }
        }
    }

    private void end(Thread worker) {
        if (done.getCount() == 0) {
            return;
        }
        interrupted = true;
        worker.interrupt();
        try {
            boolean closed = done.await(SECONDS_TO_CLOSE, TimeUnit.SECONDS);
            if (!closed) {
                worker.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        runLeftovers();
        System.err.println("ecom: Interrupted; " + remains);
    }

    private void runLeftovers() {
        synchronized (leftovers) {
            while (!leftovers.isEmpty()) {
                leftovers.pop().run();
            }
        }
    }
}
