package io.ecom.mongo.planted;

import io.ecom.examples.Ecom;

/** Breaks a rule on purpose. */
final class SeesTooMuch {
    private final Class<?> other = Ecom.class;
}
