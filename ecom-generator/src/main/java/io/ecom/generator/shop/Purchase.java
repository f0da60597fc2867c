package io.ecom.generator.shop;

/**
 * An order that is about to be placed.
 *
 * @param category the category that its first line must be of, or −1
 */
record Purchase(long millis, Kind kind, int category) {
    enum Kind {
        SALE,
        CANCELLED,
        RETURNED,
        /** Never becomes an order: the checkout did not work. */
        LOST
    }
}
