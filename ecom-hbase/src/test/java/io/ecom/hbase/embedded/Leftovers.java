package io.ecom.hbase.embedded;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The threads and open files of this process at some moment.
 *
 * @param threads how many there are of each name, numbers aside
 */
record Leftovers(Map<String, Long> threads, long files) {
    private static final long PATIENT_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final long BETWEEN_LOOKS_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    static Leftovers now() {
        Map<String, Long> threads = Thread.getAllStackTraces().keySet().stream()
                .collect(groupingBy(thread -> thread.getName().replaceAll("\\d+", "#"), counting()));
        var system = (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Leftovers(threads, system.getOpenFileDescriptorCount());
    }

    /** Waits until there are no more than here, since threads end a little after they were told to; names what stays. */
    void awaitNoMore() {
        long end = System.nanoTime() + PATIENT_NANOS;
        Leftovers now = now();
        while ((now.files > files || !now.moreThan(this).isEmpty()) && System.nanoTime() < end) {
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
            now = now();
        }
        assertThat(now.moreThan(this)).isEmpty();
        assertThat(now.files).isLessThanOrEqualTo(files);
    }

    /**
     * All but two: the timer of HBase's metrics, of which this process has one or none, as it is stopped and started by
     * itself; and the JDK's waiters for processes, which stay for a minute.
     */
    private List<String> moreThan(Leftovers before) {
        return threads.entrySet().stream()
                .filter(kind -> kind.getValue() > before.threads.getOrDefault(kind.getKey(), 0L))
                .map(Map.Entry::getKey)
                .filter(name -> !name.equals("Timer for 'HBase' metrics system") && !name.equals("process reaper"))
                .toList();
    }
}
