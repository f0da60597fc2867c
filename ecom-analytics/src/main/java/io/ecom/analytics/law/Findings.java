package io.ecom.analytics.law;

import io.ecom.model.result.LawCheck;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Counts how often each law was looked at and broken, and keeps the first example. */
final class Findings {
    private final Map<Law, Tally> tallies = new EnumMap<>(Law.class);

    Findings() {
        for (Law law : Law.values()) {
            tallies.put(law, new Tally());
        }
    }

    /** @param example what to show when the law is broken, one phrase */
    void check(Law law, boolean holds, Supplier<String> example) {
        Tally tally = tallies.get(law);
        tally.checked++;
        if (!holds) {
            tally.broken++;
            tally.example = tally.example == null ? example.get() : tally.example;
        }
    }

    List<LawCheck> checks() {
        return Arrays.stream(Law.values()).map(this::row).toList();
    }

    private LawCheck row(Law law) {
        Tally tally = tallies.get(law);
        return new LawCheck(law.toString(), law.says(), tally.checked, tally.broken, tally.example);
    }

    private static final class Tally {
        private long checked;
        private long broken;
        private @Nullable String example;
    }
}
