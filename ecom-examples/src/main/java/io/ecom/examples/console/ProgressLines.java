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
        double rate = done / ((now - begin) / 1e9);
        String left = total < 0 ? "" : String.format(Locale.ROOT, ", %.0f s left", Math.max(0, total - done) / rate);
        out.println("  %s: %s%s%s%s"
                .formatted(
                        step,
                        amount(done),
                        total < 0 ? "" : " of " + amount(total),
                        unit.equals("bytes") ? "" : " " + unit,
                        left));
        out.flush();
    }

    private String amount(long amount) {
        return unit.equals("bytes") ? Amount.bytes(amount) : Amount.of(amount);
    }
}
