package io.ecom.model.admission;

import java.util.Locale;

/** What a rule does with a record that meets it. */
public enum Action {
    REPAIRED,
    QUARANTINED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
