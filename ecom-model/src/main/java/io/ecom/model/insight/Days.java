package io.ecom.model.insight;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;

/** Calendar days from the first to the last, both included. */
public record Days(LocalDate first, LocalDate last) {
    public Days {
        checkArgument(
                !last.isBefore(first), "Invalid days '%s to %s': expected the first not after the last", first, last);
    }
}
