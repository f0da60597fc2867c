package io.ecom.examples.console;

import io.ecom.model.load.Progress;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar with how far, how fast and how long still, which is gone when the step is over. */
final class ProgressOnTerminal implements Progress {
    private static final int MILLIS_BETWEEN = 200;

    private @Nullable ProgressBar bar;

    @Override
    public synchronized void begin(String step, long total, String unit) {
        end();
        ProgressBarBuilder builder = ProgressBar.builder()
                .setTaskName("  " + step)
                .setInitialMax(total)
                .setUpdateIntervalMillis(MILLIS_BETWEEN)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .showSpeed()
                .clearDisplayOnFinish();
        bar = (unit.equals("bytes") ? builder.setUnit(" MB", 1_000_000) : builder.setUnit(" " + unit, 1)).build();
    }

    @Override
    public synchronized void advance(long amount) {
        if (bar != null) {
            bar.stepBy(amount);
        }
    }

    @Override
    public synchronized void end() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
