package io.ecom.examples.console;

import io.ecom.model.load.Progress;
import java.io.PrintWriter;
import java.util.Locale;

/** Progress where there is no terminal: a line every few seconds, none for a step that is over before. */
final class ProgressLines implements Progress {
    private static final long NANOS_BETWEEN = 10_000_000_000L;

    private final PrintWriter out;
    private String step = "";
    private String unit = "";
    private long total;
    private long done;
    private long begin;
    private long last;

    ProgressLines(PrintWriter out) {
        this.out = out;
    }

    @Override
    public synchronized void begin(String newStep, long newTotal, String newUnit) {
        step = newStep;
        unit = newUnit;
        total = newTotal;
        done = 0;
        begin = System.nanoTime();
        last = begin;
    }

    @Override
    public synchronized void advance(long amount) {
        done += amount;
        long now = System.nanoTime();
        if (now - last < NANOS_BETWEEN) {
            return;
        }
        last = now;
        double seconds = (now - begin) / 1e9;
        double rate = done / seconds;
        String line = "  %s: %s, %s/s".formatted(step, size(done), size((long) rate));
        if (total > 0) {
            line = String.format(
                    Locale.ROOT,
                    "  %s: %d %% of %s, %s/s, %.0f s left",
                    step,
                    100 * done / total,
                    size(total),
                    size((long) rate),
                    Math.max(0, total - done) / rate);
        }
        out.println(line);
        out.flush();
    }

    private String size(long amount) {
        return unit.equals("bytes") ? Amount.bytes(amount) : Amount.of(amount) + " " + unit;
    }
}
