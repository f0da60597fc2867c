package io.ecom.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/** A price and the instant from which it holds. */
public record PricePoint(Money price, Instant date) {
    public PricePoint {
        requireNonNull(price, "price");
        date = Times.require("date", date);
    }
}
