package io.ecom.analytics.law;

import java.util.Locale;

/** What holds in every data set that could have happened. */
public enum Law {
    UNIQUE_IDS("an id stands once among the records of its kind"),
    KNOWN_IDS("an id that a record names belongs to a record"),
    ARITHMETIC(
            "a line is quantity times price, a subtotal the sum of the lines, a total the subtotal less the discount"),
    PRICE_PAID("the price paid is the price history's at that instant"),
    ORDER_IN_SESSION("an order that names a session is of the same user and lies inside it"),
    ONE_ORDER_A_SESSION("no two orders name the same session"),
    CONVERTED_MEANS_ORDER("a session is converted exactly when an order names it"),
    VIEW_BEFORE_CART("what lies in the cart was viewed before the cart was opened"),
    CART_BEFORE_ORDER("what a session ordered lay in its cart, and the cart was opened before"),
    VIEWED_PRODUCTS("the viewed products of a session are the products of its views"),
    VIEWS_IN_SESSION("the views of a session lie inside it, in order of time"),
    REGISTERED_FIRST("nobody visits or orders before registering"),
    INSIDE_WINDOW("sessions and orders lie inside the data set's window"),
    LAST_ACTIVE("last_active is the last that a user did: registered, ended a session, ordered"),
    STOCK_BALANCE("initial stock + restocked - ordered + returned is the current stock"),
    STOCK_NEVER_SHORT("no day's orders exceed what lies on the shelf");

    private final String says;

    Law(String says) {
        this.says = says;
    }

    /** The law in one sentence. */
    public String says() {
        return says;
    }

    /** The name as it stands in tables, such as {@code price_paid}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
