package io.ecom.viz.report;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A sentence about the shop and the numbers it rests on.
 *
 * @param numbers by name, in the order in which they are shown
 */
public record Statement(String text, Map<String, BigDecimal> numbers) {
    public Statement {
        requireNonNull(text, "text");
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    }
}
