package io.ecom.generator.shop;

import com.google.common.math.LongMath;
import com.google.common.primitives.ImmutableLongArray;
import com.google.common.primitives.ImmutableLongArray.Builder;
import io.ecom.generator.calendar.Window;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * When everything begins that the users do, by parts of the window that are equally long. Each user is planned once; 16 bytes
 * are kept for each visit, and for each order whose session is not known. Immutable; safe for use by several threads.
 */
public final class Agenda {
    private final long startMillis;
    private final long partMillis;
    private final List<ImmutableLongArray> parts;

    private Agenda(long startMillis, long partMillis, List<ImmutableLongArray> parts) {
        this.startMillis = startMillis;
        this.partMillis = partMillis;
        this.parts = parts;
    }

    static Agenda of(Window window, int users, int parts, IntFunction<Journey> journeys) {
        long partMillis = LongMath.divide(window.endMillis() - window.startMillis(), parts, RoundingMode.CEILING);
        List<Builder> plans =
                Stream.generate(ImmutableLongArray::builder).limit(parts).toList();
        IntStream.range(0, users).mapToObj(journeys).flatMap(Journey::starts).forEach(start -> plans.get(
                        (int) ((start.millis() - window.startMillis()) / partMillis))
                .add(start.millis())
                .add(start.details()));
        return new Agenda(
                window.startMillis(),
                partMillis,
                plans.stream().map(plan -> plan.build().trimmed()).toList());
    }

    public int parts() {
        return parts.size();
    }

    /** When a part begins; that behind the last one begins after all. */
    public long startMillis(int part) {
        return startMillis + part * partMillis;
    }

    /** By user, and of each user visits before orders without a session. */
    Stream<Start> starts(int part) {
        ImmutableLongArray plan = parts.get(part);
        return IntStream.range(0, plan.length() / 2).mapToObj(i -> Start.of(plan.get(2 * i), plan.get(2 * i + 1)));
    }
}
