package io.ecom.model.admission;

import static io.ecom.model.Entity.CATEGORIES;
import static io.ecom.model.Entity.PRODUCTS;
import static io.ecom.model.Entity.SESSIONS;
import static io.ecom.model.Entity.TRANSACTIONS;
import static io.ecom.model.Entity.USERS;
import static io.ecom.model.admission.Action.QUARANTINED;
import static io.ecom.model.admission.Action.REPAIRED;

import io.ecom.model.Entity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The rules of admission. A record counts at the first rule that quarantines it.
 *
 * <p>They judge a record in this order: {@link #TOO_LARGE} as text; {@link #WRONG_TYPE} of what is no object; its own id;
 * {@link #WRONG_TYPE} of all fields, and the ids of subcategories; the duplicates; then the others that quarantine as they
 * are listed; {@link #TOO_LARGE} as it would be stored. An id counts as seen from the first record on that comes as far as
 * the duplicates, even when that one is quarantined by a later rule.
 *
 * <p>The same names stand in {@code data_quality}, in the quarantine files and in the ledger of planted defects.
 */
public enum Rule {
    MISSING_ID(QUARANTINED, "the record has no id", Entity.values()),
    BAD_ID(QUARANTINED, "an id is not 1 to 128 printable ASCII characters without '#' and space", Entity.values()),
    WRONG_TYPE(QUARANTINED, "a field holds another type than the format says", Entity.values()),
    TOO_LARGE(
            QUARANTINED, "the record is over 15 MB as text or stored, or one of its cells over 10 MB", Entity.values()),
    CONFLICTING_DUPLICATE(QUARANTINED, "an earlier record has the same id and other contents", Entity.values()),
    UNKNOWN_USER(QUARANTINED, "no admitted user has the id", SESSIONS, TRANSACTIONS),
    UNKNOWN_PRODUCT_ORDERED(QUARANTINED, "no admitted product has the id", "unknown_product", TRANSACTIONS),
    BAD_TIME(QUARANTINED, "a time is missing, unreadable or outside 1970 to 2286", USERS, SESSIONS, TRANSACTIONS),
    MISSING_STATUS(QUARANTINED, "the status is missing", TRANSACTIONS),
    NO_LINES(QUARANTINED, "the transaction has no lines", TRANSACTIONS),
    BAD_QUANTITY(QUARANTINED, "a quantity is not a positive whole number", TRANSACTIONS),
    BAD_PRICE(QUARANTINED, "a price is not positive", PRODUCTS, TRANSACTIONS),
    BAD_DISCOUNT(QUARANTINED, "the discount is below zero or above the subtotal", TRANSACTIONS),
    TOTALS_DIFFER(QUARANTINED, "a line, the subtotal or the total is not what it sums up", TRANSACTIONS),
    AMOUNT_TOO_LARGE(QUARANTINED, "an amount has more than 16 digits before the point", TRANSACTIONS),

    IDENTICAL_DUPLICATE(REPAIRED, "the record stands there once already; the first stays", Entity.values()),
    MISSING_PLACE(REPAIRED, "a part of the place is missing; left blank", USERS),
    BAD_LAST_ACTIVE(REPAIRED, "last_active is missing, unreadable or outside 1970 to 2286; left blank", USERS),
    BAD_MARGIN(REPAIRED, "a profit margin is not a share from -1 to 1; left blank", CATEGORIES),
    UNKNOWN_CATEGORY(REPAIRED, "no admitted category has the id; kept, its name empty", PRODUCTS),
    UNKNOWN_SUBCATEGORY(REPAIRED, "the category has no such subcategory; left blank", PRODUCTS),
    UNSORTED_HISTORY(REPAIRED, "the price history is not in order of time; sorted", PRODUCTS),
    END_BEFORE_START(REPAIRED, "the session ends before it starts; end from the duration", SESSIONS),
    MISSING_DURATION(
            REPAIRED, "the duration is missing, negative or beyond all time; derived from the times", SESSIONS),
    MISSING_DEVICE(REPAIRED, "a part of the device is missing; left blank", SESSIONS),
    MISSING_REFERRER(REPAIRED, "the referrer is missing; left blank", SESSIONS),
    MIXED_CODE(REPAIRED, "a code is not in lower case or has space around it; normalized", SESSIONS, TRANSACTIONS),
    MISSING_CONVERSION(REPAIRED, "the conversion status is missing; taken as 'browsed'", SESSIONS),
    UNKNOWN_PRODUCT_SEEN(
            REPAIRED,
            "no admitted product has the id; blank in a view, dropped from cart and viewed_products",
            "unknown_product",
            SESSIONS),
    BAD_PAGE_VIEW(REPAIRED, "a page view has no readable time or page type, or a wrong type; dropped", SESSIONS),
    MISSING_DISCOUNT(REPAIRED, "the discount is missing; taken as 0", TRANSACTIONS),
    MONEY_PRECISION(REPAIRED, "an amount has more than two decimals; rounded", TRANSACTIONS),
    UNKNOWN_SESSION(REPAIRED, "no admitted session has the id; left blank", TRANSACTIONS);

    private final Action action;
    private final String finds;
    private final String printed;
    private final Set<Entity> entities;

    Rule(Action action, String finds, Entity... entities) {
        this(action, finds, "", entities);
    }

    Rule(Action action, String finds, String printed, Entity... entities) {
        this.action = action;
        this.finds = finds;
        this.printed = printed.isEmpty() ? name().toLowerCase(Locale.ROOT) : printed;
        this.entities = Set.of(entities);
    }

    /** The rules of one entity. */
    public static List<Rule> of(Entity entity) {
        return Arrays.stream(values())
                .filter(rule -> rule.entities.contains(entity))
                .toList();
    }

    public Action action() {
        return action;
    }

    /** What the rule finds and, for a repair, what becomes of it. */
    public String finds() {
        return finds;
    }

    /** The name as it stands in the tables, such as {@code unknown_user}. */
    @Override
    public String toString() {
        return printed;
    }
}
