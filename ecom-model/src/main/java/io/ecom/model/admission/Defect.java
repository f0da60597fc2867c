package io.ecom.model.admission;

import static com.google.common.base.Preconditions.checkArgument;
import static io.ecom.model.Entity.CATEGORIES;
import static io.ecom.model.Entity.PRODUCTS;
import static io.ecom.model.Entity.SESSIONS;
import static io.ecom.model.Entity.TRANSACTIONS;
import static io.ecom.model.Entity.USERS;

import io.ecom.model.Entity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The defects that a data set can be given on purpose, each with the rule that must see it.
 *
 * <p>A defect that a rule quarantines is planted where no other record refers to the spoiled one, so that each is seen once.
 */
public enum Defect {
    USER_TWICE(USERS, Rule.IDENTICAL_DUPLICATE, "the record stands twice"),
    USER_CONTRADICTED(USERS, Rule.CONFLICTING_DUPLICATE, "a copy follows that registers at another time"),
    USER_COPY_WITHOUT_ID(USERS, Rule.MISSING_ID, "a copy follows without an id"),
    USER_COPY_WITHOUT_TIME(USERS, Rule.BAD_TIME, "a copy follows with an id of its own and no registration date"),
    USER_WITHOUT_CITY(USERS, Rule.MISSING_PLACE, "the city is missing"),
    USER_LAST_ACTIVE_UNREADABLE(USERS, Rule.BAD_LAST_ACTIVE, "last_active is no time"),

    CATEGORY_TWICE(CATEGORIES, Rule.IDENTICAL_DUPLICATE, "the record stands twice"),
    CATEGORY_MARGIN_IN_PERCENT(CATEGORIES, Rule.BAD_MARGIN, "a profit margin is given in percent"),

    PRODUCT_TWICE(PRODUCTS, Rule.IDENTICAL_DUPLICATE, "the record stands twice"),
    PRODUCT_COPY_WITHOUT_PRICE(PRODUCTS, Rule.BAD_PRICE, "a copy follows with an id of its own and the price 0"),
    PRODUCT_COPY_PRICED_IN_WORDS(PRODUCTS, Rule.WRONG_TYPE, "a copy follows whose price is a text"),
    PRODUCT_IN_NO_CATEGORY(PRODUCTS, Rule.UNKNOWN_CATEGORY, "the category does not exist"),
    PRODUCT_IN_NO_SUBCATEGORY(PRODUCTS, Rule.UNKNOWN_SUBCATEGORY, "the subcategory does not exist"),

    SESSION_TWICE(SESSIONS, Rule.IDENTICAL_DUPLICATE, "the record stands twice"),
    SESSION_CONTRADICTED(SESSIONS, Rule.CONFLICTING_DUPLICATE, "a copy follows that takes longer"),
    SESSION_OF_NOBODY(SESSIONS, Rule.UNKNOWN_USER, "the user does not exist"),
    SESSION_WITHOUT_START(SESSIONS, Rule.BAD_TIME, "the start is missing"),
    SESSION_ENDS_FIRST(SESSIONS, Rule.END_BEFORE_START, "the end lies in the year 2000"),
    SESSION_WITHOUT_DURATION(SESSIONS, Rule.MISSING_DURATION, "the duration is missing"),
    SESSION_WITHOUT_BROWSER(SESSIONS, Rule.MISSING_DEVICE, "the browser is missing"),
    SESSION_WITHOUT_REFERRER(SESSIONS, Rule.MISSING_REFERRER, "the referrer is missing"),
    SESSION_STATUS_SHOUTED(SESSIONS, Rule.MIXED_CODE, "the conversion status stands in capitals"),
    SESSION_WITHOUT_STATUS(SESSIONS, Rule.MISSING_CONVERSION, "the conversion status is missing"),
    SESSION_VIEWS_NOTHING_KNOWN(SESSIONS, Rule.UNKNOWN_PRODUCT_SEEN, "a viewed product does not exist"),
    SESSION_WITH_A_BLANK_VIEW(SESSIONS, Rule.BAD_PAGE_VIEW, "a page view has no page type"),

    ORDER_TWICE(TRANSACTIONS, Rule.IDENTICAL_DUPLICATE, "the record stands twice"),
    ORDER_CONTRADICTED(TRANSACTIONS, Rule.CONFLICTING_DUPLICATE, "a copy follows that is paid otherwise"),
    ORDER_WITHOUT_ID(TRANSACTIONS, Rule.MISSING_ID, "the id is missing"),
    ORDER_WITH_A_BROKEN_ID(TRANSACTIONS, Rule.BAD_ID, "the id holds a '#'"),
    ORDER_OF_NOBODY(TRANSACTIONS, Rule.UNKNOWN_USER, "the user does not exist"),
    ORDER_OF_NOTHING_KNOWN(TRANSACTIONS, Rule.UNKNOWN_PRODUCT_ORDERED, "a product does not exist"),
    ORDER_AT_NO_TIME(TRANSACTIONS, Rule.BAD_TIME, "the time is no time"),
    ORDER_WITHOUT_STATUS(TRANSACTIONS, Rule.MISSING_STATUS, "the status is missing"),
    ORDER_WITHOUT_LINES(TRANSACTIONS, Rule.NO_LINES, "the lines are missing"),
    ORDER_OF_LESS_THAN_NOTHING(TRANSACTIONS, Rule.BAD_QUANTITY, "a quantity is negative"),
    ORDER_FOR_FREE(TRANSACTIONS, Rule.BAD_PRICE, "a price is zero"),
    ORDER_PAYS_BACK(TRANSACTIONS, Rule.BAD_DISCOUNT, "the discount is negative"),
    ORDER_DOES_NOT_ADD_UP(TRANSACTIONS, Rule.TOTALS_DIFFER, "the total is a thousand higher"),
    ORDER_WITHOUT_DISCOUNT(TRANSACTIONS, Rule.MISSING_DISCOUNT, "the discount of zero is missing"),
    ORDER_WITH_PARTS_OF_A_CENT(TRANSACTIONS, Rule.MONEY_PRECISION, "the total has three decimals"),
    ORDER_OF_NO_SESSION(TRANSACTIONS, Rule.UNKNOWN_SESSION, "the session does not exist"),
    ORDER_STATUS_SHOUTED(TRANSACTIONS, Rule.MIXED_CODE, "the status stands in capitals");

    private final Entity entity;
    private final Rule rule;
    private final String does;

    Defect(Entity entity, Rule rule, String does) {
        checkArgument(Rule.of(entity).contains(rule), "Invalid rule '%s': expected one of %s", rule, entity);
        this.entity = entity;
        this.rule = rule;
        this.does = does;
    }

    /** The defects of one entity. */
    public static List<Defect> of(Entity entity) {
        return Arrays.stream(values()).filter(defect -> defect.entity == entity).toList();
    }

    public Entity entity() {
        return entity;
    }

    /** The rule that must see it. */
    public Rule rule() {
        return rule;
    }

    /** What is wrong with the record. */
    public String does() {
        return does;
    }

    /** The name as it stands in the ledger of planted defects, such as {@code user_twice}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
