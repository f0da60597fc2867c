package io.ecom.model.admission;

import static io.ecom.model.Entity.CATEGORIES;
import static io.ecom.model.Entity.PRODUCTS;
import static io.ecom.model.Entity.SESSIONS;
import static io.ecom.model.Entity.TRANSACTIONS;
import static io.ecom.model.Entity.USERS;
import static io.ecom.model.admission.Raw.line;
import static io.ecom.model.admission.Raw.list;
import static io.ecom.model.admission.Raw.map;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.model.Entity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule that quarantines, met by a record that is good but for one thing, with the whole reason. */
class QuarantineRulesTest {
    private static final String AN_ID = ": expected 1 to 128 printable ASCII characters without '#' and space";
    private static final String A_TIME = ": expected a time from 1970 to 2286";
    private static final long MB = 1 << 20;

    @ParameterizedTest
    @EnumSource(Entity.class)
    void rulesOfEveryEntity(Entity entity) {
        String id = entity.idField();
        rejected(entity, id, null, Rule.MISSING_ID, "Missing " + id);
        rejected(entity, id, " ", Rule.MISSING_ID, "Missing " + id);
        rejected(entity, id, "a#b", Rule.BAD_ID, "Invalid %s 'a#b'%s".formatted(id, AN_ID));
        rejected(entity, id, "a\nb", Rule.BAD_ID, "Invalid %s 'a?b'%s".formatted(id, AN_ID));
        rejected(entity, id, "x".repeat(129), Rule.BAD_ID, "Invalid %s '%s…'%s".formatted(id, "x".repeat(40), AN_ID));
        rejected(entity, id, 5L, Rule.WRONG_TYPE, "Invalid %s '5': expected a text".formatted(id));
        rejected(
                new RawRecord(entity, "f", 1, 15 * MB + 1, null, Map.of()),
                Rule.TOO_LARGE,
                "Too large a record of 15728641 bytes: expected at most 15 MB");
        rejected(
                new RawRecord(entity, "f", 1, 9, "Expected an object, found a text", Map.of()),
                Rule.WRONG_TYPE,
                "Expected an object, found a text");
    }

    @Test
    void wrongTypes() {
        rejected(USERS, "geo_data", "Oslo", Rule.WRONG_TYPE, "Invalid geo_data 'Oslo': expected an object");
        rejected(USERS, "geo_data", map("city", 1L), Rule.WRONG_TYPE, "Invalid geo_data.city '1': expected a text");
        rejected(
                USERS,
                "birth_date",
                "28.2.1990",
                Rule.WRONG_TYPE,
                "Invalid birth_date '28.2.1990': expected a date such as 1990-02-28");
        for (String never : List.of("+999999999-12-31", "-999999999-01-01", "+10000-01-01", "0000-12-31")) {
            rejected(
                    USERS,
                    "birth_date",
                    never,
                    Rule.WRONG_TYPE,
                    "Invalid birth_date '%s': expected a date such as 1990-02-28".formatted(never));
        }
        rejected(
                CATEGORIES,
                "subcategories",
                map("a", 1L),
                Rule.WRONG_TYPE,
                "Invalid subcategories 'an object of 1': expected a list");
        rejected(
                CATEGORIES,
                "subcategories",
                list(list()),
                Rule.WRONG_TYPE,
                "Invalid subcategories 'a list of 0': expected an object");
        rejected(PRODUCTS, "base_price", "9.99", Rule.WRONG_TYPE, "Invalid base_price '9.99': expected a number");
        rejected(
                PRODUCTS,
                "current_stock",
                new BigDecimal("1.5"),
                Rule.WRONG_TYPE,
                "Invalid current_stock '1.5': expected a whole number");
        rejected(PRODUCTS, "is_active", "yes", Rule.WRONG_TYPE, "Invalid is_active 'yes': expected true or false");
        rejected(
                PRODUCTS,
                "price_history",
                list(map("price", 1L, "date", "soon")),
                Rule.WRONG_TYPE,
                "Invalid price_history.date 'soon'" + A_TIME);
        rejected(
                PRODUCTS,
                "price_history",
                list(map("price", 1L)),
                Rule.WRONG_TYPE,
                "Invalid price_history.date '': expected a time");
        rejected(
                PRODUCTS,
                "price_history",
                list(map("price", new BigDecimal("1e99"), "date", "2025-01-01T00:00:00")),
                Rule.WRONG_TYPE,
                "Invalid price_history.price '1E+99': expected an amount");
        rejected(PRODUCTS, "creation_date", "soon", Rule.WRONG_TYPE, "Invalid creation_date 'soon'" + A_TIME);
        rejected(
                SESSIONS,
                "viewed_products",
                list("p1", 2L),
                Rule.WRONG_TYPE,
                "Invalid viewed_products '2': expected product ids");
        rejected(SESSIONS, "page_views", "none", Rule.WRONG_TYPE, "Invalid page_views 'none': expected a list");
        rejected(
                SESSIONS,
                "cart_contents",
                map("p1", 3L),
                Rule.WRONG_TYPE,
                "Invalid cart_contents.p1 '3': expected an object");
        rejected(
                SESSIONS,
                "cart_contents",
                map("p1", map("quantity", -1L, "price", 1L)),
                Rule.WRONG_TYPE,
                "Invalid cart_contents.p1.quantity '-1': expected zero or more");
        rejected(
                SESSIONS,
                "cart_contents",
                map("p1", map("quantity", 1L)),
                Rule.WRONG_TYPE,
                "Invalid cart_contents.p1.price '': expected an amount");
        rejected(TRANSACTIONS, "status", 7L, Rule.WRONG_TYPE, "Invalid status '7': expected a text");
        rejected(TRANSACTIONS, "items", list((Object) null), Rule.WRONG_TYPE, "Invalid items '': expected an object");
        rejected(TRANSACTIONS, "total", true, Rule.WRONG_TYPE, "Invalid total 'true': expected a number");
    }

    @Test
    void aCellOver10MbIsTooLarge() {
        Map<String, @Nullable Object> oneCell = Raw.session();
        String time = "2025-03-01T10:00:00";
        oneCell.put("page_views", list(map("timestamp", time, "page_type", "x".repeat((int) (11 * MB)))));
        Map<String, @Nullable Object> twoCells = Raw.session();
        String half = "x".repeat((int) (6 * MB));
        twoCells.put(
                "page_views",
                list(map("timestamp", time, "page_type", half), map("timestamp", time, "page_type", half)));

        rejected(
                new RawRecord(SESSIONS, "f", 1, 12 * MB, null, oneCell),
                Rule.TOO_LARGE,
                "Too large a cell in page_views: expected at most 10 MB");
        assertThat(Raw.before(SESSIONS).admit(new RawRecord(SESSIONS, "f", 1, 12 * MB + 500, null, twoCells)))
                .isInstanceOf(Verdict.Admitted.class);
    }

    @Test
    void aBadSubcategoryIdQuarantinesItsCategory() {
        rejected(
                CATEGORIES,
                "subcategories",
                list(map("subcategory_id", "s#")),
                Rule.BAD_ID,
                "Invalid subcategory_id 's#'" + AN_ID);
        rejected(CATEGORIES, "subcategories", list(map()), Rule.BAD_ID, "Invalid subcategory_id ''" + AN_ID);
    }

    @Test
    void unknownUser() {
        for (Entity entity : List.of(SESSIONS, TRANSACTIONS)) {
            rejected(entity, "user_id", "u9", Rule.UNKNOWN_USER, "Unknown user 'u9'");
            rejected(entity, "user_id", null, Rule.UNKNOWN_USER, "Unknown user ''");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2025-02-29T00:00:00", "1969-12-31T23:59:59", "2287-01-01T00:00:00"})
    void badTime(String time) {
        rejected(
                USERS,
                "registration_date",
                time,
                Rule.BAD_TIME,
                "Invalid registration_date '%s'%s".formatted(time, A_TIME));
        rejected(SESSIONS, "start_time", time, Rule.BAD_TIME, "Invalid start_time '%s'%s".formatted(time, A_TIME));
        rejected(SESSIONS, "end_time", time, Rule.BAD_TIME, "Invalid end_time '%s'%s".formatted(time, A_TIME));
        rejected(TRANSACTIONS, "timestamp", time, Rule.BAD_TIME, "Invalid timestamp '%s'%s".formatted(time, A_TIME));
    }

    @Test
    void missingTimeAndTimesOfAnotherType() {
        rejected(USERS, "registration_date", null, Rule.BAD_TIME, "Missing registration_date");
        rejected(SESSIONS, "start_time", null, Rule.BAD_TIME, "Missing start_time");
        rejected(SESSIONS, "end_time", null, Rule.BAD_TIME, "Missing end_time");
        rejected(TRANSACTIONS, "timestamp", null, Rule.BAD_TIME, "Missing timestamp");
        rejected(TRANSACTIONS, "timestamp", 1735689600L, Rule.BAD_TIME, "Invalid timestamp '1735689600'" + A_TIME);
    }

    @Test
    void anEndFromTheDurationBeyondAllTimeIsABadTime() {
        Map<String, @Nullable Object> session = Raw.session();
        session.put("end_time", "2025-01-01T00:00:00");
        session.put("duration_seconds", 9_999_999_999L);

        rejected(
                Raw.record(SESSIONS, 1, session),
                Rule.BAD_TIME,
                "Invalid duration_seconds '9999999999': expected an end before 2286");
    }

    @Test
    void missingStatusAndNoLines() {
        rejected(TRANSACTIONS, "status", null, Rule.MISSING_STATUS, "Missing status");
        rejected(TRANSACTIONS, "status", " ", Rule.MISSING_STATUS, "Missing status");
        rejected(TRANSACTIONS, "items", list(), Rule.NO_LINES, "No lines in the transaction");
        rejected(TRANSACTIONS, "items", null, Rule.NO_LINES, "No lines in the transaction");
    }

    @Test
    void linesOfATransaction() {
        lineRejected("product_id", "p9", Rule.UNKNOWN_PRODUCT_ORDERED, "Unknown product 'p9'");
        lineRejected("product_id", null, Rule.UNKNOWN_PRODUCT_ORDERED, "Unknown product ''");
        for (Object quantity : list(0L, -1L, new BigDecimal("1.5"), new BigDecimal("1e20"))) {
            lineRejected(
                    "quantity",
                    quantity,
                    Rule.BAD_QUANTITY,
                    "Invalid quantity '%s': expected a positive whole number".formatted(quantity));
        }
        lineRejected("quantity", null, Rule.BAD_QUANTITY, "Invalid quantity '': expected a positive whole number");
        for (Object price : list(0L, -1L, new BigDecimal("0.004"))) {
            lineRejected(
                    "unit_price",
                    price,
                    Rule.BAD_PRICE,
                    "Invalid unit_price '%s': expected a positive amount".formatted(price));
        }
        lineRejected("unit_price", null, Rule.BAD_PRICE, "Invalid unit_price '': expected a positive amount");
        lineRejected(
                "subtotal",
                new BigDecimal("20.01"),
                Rule.TOTALS_DIFFER,
                "Invalid subtotal of a line '20.01': expected 20.00");
        lineRejected("subtotal", null, Rule.TOTALS_DIFFER, "Invalid subtotal of a line '': expected 20.00");
    }

    @Test
    void amountsOfATransaction() {
        String wanted = ": expected an amount from 0 to the subtotal '20.00'";
        rejected(TRANSACTIONS, "discount", -1L, Rule.BAD_DISCOUNT, "Invalid discount '-1.00'" + wanted);
        rejected(
                TRANSACTIONS,
                "discount",
                new BigDecimal("20.01"),
                Rule.BAD_DISCOUNT,
                "Invalid discount '20.01'" + wanted);
        rejected(TRANSACTIONS, "subtotal", 21L, Rule.TOTALS_DIFFER, "Invalid subtotal '21': expected 20.00");
        rejected(TRANSACTIONS, "subtotal", null, Rule.TOTALS_DIFFER, "Invalid subtotal '': expected 20.00");
        rejected(TRANSACTIONS, "total", 20L, Rule.TOTALS_DIFFER, "Invalid total '20': expected 15.00");
        rejected(TRANSACTIONS, "total", null, Rule.TOTALS_DIFFER, "Invalid total '': expected 15.00");
    }

    @Test
    void amountTooLarge() {
        Map<String, @Nullable Object> order = Raw.transaction();
        BigDecimal much = new BigDecimal("1e16");
        order.put("items", list(map("product_id", "p1", "quantity", 1L, "unit_price", much, "subtotal", much)));
        order.put("subtotal", much);
        order.put("discount", 0L);
        order.put("total", much);

        rejected(
                Raw.record(TRANSACTIONS, 1, order),
                Rule.AMOUNT_TOO_LARGE,
                "Invalid subtotal '10000000000000000.00': expected at most 16 digits before the point");
    }

    @Test
    void priceOfAProduct() {
        String wanted = ": expected a positive amount";
        rejected(PRODUCTS, "base_price", 0L, Rule.BAD_PRICE, "Invalid base_price '0'" + wanted);
        rejected(PRODUCTS, "base_price", null, Rule.BAD_PRICE, "Invalid base_price ''" + wanted);
        rejected(
                PRODUCTS, "base_price", new BigDecimal("0.004"), Rule.BAD_PRICE, "Invalid base_price '0.004'" + wanted);
    }

    private static void lineRejected(String field, @Nullable Object value, Rule rule, String reason) {
        Map<String, @Nullable Object> bad = line();
        bad.put(field, value);
        rejected(TRANSACTIONS, "items", list(bad), rule, reason);
    }

    private static void rejected(Entity entity, String field, @Nullable Object value, Rule rule, String reason) {
        Map<String, @Nullable Object> fields = Raw.good(entity);
        if (value == null) {
            fields.remove(field);
        } else {
            fields.put(field, value);
        }
        rejected(Raw.record(entity, 1, fields), rule, reason);
    }

    private static void rejected(RawRecord record, Rule rule, String reason) {
        Admission admission = Raw.before(record.entity());

        assertThat(admission.admit(record)).isEqualTo(new Verdict.Rejected(rule, reason));
        assertThat(Raw.hits(admission, record.entity())).isEqualTo(Map.of(rule.toString(), 1L));
        assertThat(admission.rejected(record.entity())).isEqualTo(1);
    }
}
