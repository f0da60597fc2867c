package io.ecom.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/** The threads and open file handles of this process, those of a stand-in in it included. */
public record Holdings(int threads, long fileHandles) {
    /** On a system that does not count file handles there are none. */
    public static Holdings now() {
        long fileHandles = ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                ? system.getOpenFileDescriptorCount()
                : 0;
        return new Holdings(Thread.activeCount(), fileHandles);
    }

    /** Fails when there are still more than these after half a minute: threads and sockets end a moment after their owner. */
    public void assertNotGrown() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        Holdings now = now();
        while ((now.threads > threads || now.fileHandles > fileHandles) && System.nanoTime() < end) {
            Thread.onSpinWait();
            now = now();
        }
        assertThat(now.threads).as("threads").isLessThanOrEqualTo(threads);
        assertThat(now.fileHandles).as("file handles").isLessThanOrEqualTo(fileHandles);
    }
}
