package io.ecom.model;

import java.util.Locale;

/** The kinds of records that a data set holds, in the order in which they are read and admitted. */
public enum Entity {
    USERS("user_id"),
    CATEGORIES("category_id"),
    PRODUCTS("product_id"),
    SESSIONS("session_id"),
    TRANSACTIONS("transaction_id");

    private final String idField;

    Entity(String idField) {
        this.idField = idField;
    }

    /** The field that identifies a record, such as {@code user_id}. */
    public String idField() {
        return idField;
    }

    /** The plural in lower case, as it stands in file names and in {@code data_quality}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
