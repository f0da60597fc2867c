package io.ecom.generator.shop;

import io.ecom.model.Device;
import org.jspecify.annotations.Nullable;

/**
 * The outline of a session: all that must be known to place it in time, without its pages.
 *
 * @param pages how many pages it looks at, the tail of cart, checkout and confirmation included
 * @param lines how many products go into the cart
 * @param farewell seconds on the last page
 */
record Visit(
        Person person,
        Start start,
        int seconds,
        Outcome outcome,
        int pages,
        int lines,
        int farewell,
        Tail tail,
        Device device,
        String referrer) {
    /** How far towards an order it comes: the pages at its end. */
    enum Tail {
        NONE,
        CART,
        CHECKOUT,
        CONFIRMATION;

        int pages() {
            return ordinal();
        }
    }

    /** Its place among the visits of the person. */
    int number() {
        return start.number();
    }

    long startMillis() {
        return start.millis();
    }

    /** The order that it places or fails to place. */
    @Nullable
    Purchase purchase() {
        return start.purchase();
    }

    long endMillis() {
        return startMillis() + seconds * 1000L;
    }

    /** When the last page opens; for a visit that buys, the instant of the order. */
    long lastPageMillis() {
        return endMillis() - farewell * 1000L;
    }
}
