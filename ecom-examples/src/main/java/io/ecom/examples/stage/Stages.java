package io.ecom.examples.stage;

import io.ecom.examples.console.Console;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Runs stages one after the other, prints a line for each and remembers how long it took. */
public final class Stages {
    private final Console console;
    private final List<Done> done = new ArrayList<>();

    public Stages(Console console) {
        this.console = console;
    }

    /**
     * @param name the stage's, one word
     * @param describe what to say of the outcome
     */
    public <T> T run(String name, Supplier<T> work, Function<T, String> describe) {
        long begin = System.nanoTime();
        T outcome = work.get();
        Duration elapsed = Duration.ofNanos(System.nanoTime() - begin);
        String text = describe.apply(outcome);
        console.stage(name, text, elapsed);
        done.add(new Done(name, text, elapsed.toMillis() / 1000.0));
        return outcome;
    }

    public List<Done> done() {
        return List.copyOf(done);
    }

    /** A stage that is over. */
    public record Done(String stage, String outcome, double seconds) {}
}
