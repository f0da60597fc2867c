package io.ecom.model.admission;

import static io.ecom.model.Entity.CATEGORIES;
import static io.ecom.model.Entity.PRODUCTS;
import static io.ecom.model.Entity.SESSIONS;
import static io.ecom.model.Entity.TRANSACTIONS;
import static io.ecom.model.Entity.USERS;
import static io.ecom.model.admission.Raw.line;
import static io.ecom.model.admission.Raw.list;
import static io.ecom.model.admission.Raw.map;
import static io.ecom.model.admission.Raw.view;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.ecom.model.Category;
import io.ecom.model.Device;
import io.ecom.model.Entity;
import io.ecom.model.Money;
import io.ecom.model.PageView;
import io.ecom.model.Place;
import io.ecom.model.Product;
import io.ecom.model.Session;
import io.ecom.model.Transaction;
import io.ecom.model.User;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each rule that repairs, met by a record that is good but for one thing, and what becomes of it. */
class RepairRulesTest {
    @ParameterizedTest
    @EnumSource(Entity.class)
    void aGoodRecordNeedsNoRepair(Entity entity) {
        assertThat(Raw.before(entity).admit(Raw.record(entity, 1, Raw.good(entity))))
                .asInstanceOf(type(Verdict.Admitted.class))
                .extracting(Verdict.Admitted::repairs)
                .isEqualTo(Set.of());
    }

    @Test
    void users() {
        assertThat(user("geo_data", map("city", "Oslo", "state", " ", "country", "NO"), Rule.MISSING_PLACE)
                        .place())
                .isEqualTo(new Place("Oslo", null, "NO"));
        assertThat(user("geo_data", null, Rule.MISSING_PLACE).place()).isEqualTo(Place.UNKNOWN);
        for (Object value : list(null, "never", 5L, "2300-01-01T00:00:00")) {
            assertThat(user("last_active", value, Rule.BAD_LAST_ACTIVE).lastActive())
                    .isNull();
        }
    }

    @Test
    void halfACharacterBecomesAQuestionMark() {
        Map<String, @Nullable Object> fields = Raw.user();
        fields.put("name", "A\ud800b \uD83D\uDE00");

        assertThat(((User) admitted(USERS, fields)).name()).isEqualTo("A?b \uD83D\uDE00");
    }

    @Test
    void categories() {
        for (Object margin : list("0.2", true, 2L, new BigDecimal("-1.01"), new BigDecimal("1e1000000000"))) {
            Category category = (Category) repaired(
                    CATEGORIES,
                    "subcategories",
                    list(map("subcategory_id", "s1", "profit_margin", margin)),
                    Rule.BAD_MARGIN);
            assertThat(category.subcategories().get(0).profitMargin()).isNull();
        }
    }

    @Test
    void aMissingMarginIsNoDefect() {
        Map<String, @Nullable Object> fields = Raw.category();
        fields.put("subcategories", list(map("subcategory_id", "s1")));

        assertThat(((Category) admitted(CATEGORIES, fields))
                        .subcategories()
                        .get(0)
                        .profitMargin())
                .isNull();
    }

    @Test
    void products() {
        assertThat(product("category_id", "c9", Rule.UNKNOWN_CATEGORY).categoryId())
                .isEqualTo("c9");
        assertThat(product("category_id", "c#", Rule.UNKNOWN_CATEGORY).categoryId())
                .isNull();
        assertThat(product("category_id", null, Rule.UNKNOWN_CATEGORY).categoryId())
                .isNull();
        assertThat(product("subcategory_id", "s9", Rule.UNKNOWN_SUBCATEGORY).subcategoryId())
                .isNull();
        assertThat(product(
                                "price_history",
                                list(
                                        map("price", 2L, "date", "2025-02-01T00:00:00"),
                                        map("price", 1L, "date", "2025-01-01T00:00:00")),
                                Rule.UNSORTED_HISTORY)
                        .priceHistory())
                .extracting(point -> point.price().toString())
                .containsExactly("1.00", "2.00");
    }

    @Test
    void aKnownSubcategoryIsKeptAndOneOfAnotherCategoryIsNot() {
        Map<String, @Nullable Object> fields = Raw.product();
        fields.put("subcategory_id", "s1");
        assertThat(((Product) admitted(PRODUCTS, fields)).subcategoryId()).isEqualTo("s1");

        fields.put("category_id", null);
        assertThat(((Product) admitted(PRODUCTS, fields)).subcategoryId()).isNull();
    }

    @Test
    void timesOfASession() {
        Session late = session("end_time", "2025-03-01T09:00:00", Rule.END_BEFORE_START);
        assertThat(late.endTime()).isEqualTo(Instant.parse("2025-03-01T10:10:00Z"));
        assertThat(session("duration_seconds", null, Rule.MISSING_DURATION).durationSeconds())
                .isEqualTo(600);
        for (long never : List.of(-5L, Session.LONGEST_SECONDS + 1, Long.MAX_VALUE)) {
            assertThat(session("duration_seconds", never, Rule.MISSING_DURATION).durationSeconds())
                    .as("%d", never)
                    .isEqualTo(600);
        }
        Map<String, @Nullable Object> longest = with(Raw.session(), "duration_seconds", 9_999_999_999L);
        assertThat(((Session) admitted(SESSIONS, longest)).durationSeconds()).isEqualTo(Session.LONGEST_SECONDS);
    }

    @Test
    void aSessionThatEndsBeforeItStartsWithoutADurationEndsAtOnce() {
        Map<String, @Nullable Object> fields = Raw.session();
        fields.put("end_time", "2025-03-01T09:00:00");
        fields.put("duration_seconds", null);

        Session session = (Session) admitted(SESSIONS, fields);

        assertThat(session.endTime()).isEqualTo(session.startTime());
        assertThat(session.durationSeconds()).isZero();
    }

    @Test
    void codesOfASession() {
        assertThat(session("device_profile", map("type", "mobile", "os", "iOS"), Rule.MISSING_DEVICE)
                        .device())
                .isEqualTo(new Device("mobile", "iOS", null));
        assertThat(session("device_profile", null, Rule.MISSING_DEVICE).device())
                .isEqualTo(Device.UNKNOWN);
        assertThat(session("referrer", " ", Rule.MISSING_REFERRER).referrer()).isNull();
        assertThat(session("referrer", " Social", Rule.MIXED_CODE).referrer()).isEqualTo("social");
        assertThat(session("conversion_status", null, Rule.MISSING_CONVERSION).conversionStatus())
                .isEqualTo("browsed");
        assertThat(session("conversion_status", "CONVERTED", Rule.MIXED_CODE).converted())
                .isTrue();
    }

    @Test
    void unknownProductsOfASession() {
        assertThat(session("viewed_products", list("p9", "p1", "p#"), Rule.UNKNOWN_PRODUCT_SEEN)
                        .viewedProducts())
                .containsExactly("p1");
        Map<String, @Nullable Object> item = map("quantity", 1L, "price", 10L);
        assertThat(session("cart_contents", map("p9", item, "p 1", item), Rule.UNKNOWN_PRODUCT_SEEN)
                        .cartContents())
                .isEmpty();
        assertThat(session("page_views", list(with(view(), "product_id", "p9")), Rule.UNKNOWN_PRODUCT_SEEN)
                        .pageViews())
                .containsExactly(
                        new PageView(Instant.parse("2025-03-01T10:00:00Z"), "product_detail", null, "c1", 30L));
    }

    @Test
    void badPageViewsAreDropped() {
        List<Object> bad = list(
                null,
                "home",
                with(view(), "timestamp", "soon"),
                with(view(), "timestamp", null),
                with(view(), "page_type", " "),
                with(view(), "page_type", 1L),
                with(view(), "category_id", "c#"),
                with(view(), "view_duration", "long"));
        for (Object view : bad) {
            assertThat(session("page_views", list(view(), view), Rule.BAD_PAGE_VIEW)
                            .pageViews())
                    .as("%s", view)
                    .hasSize(1);
        }
    }

    @Test
    void whatIsNoDefectOfASession() {
        Map<String, @Nullable Object> fields = Raw.session();
        fields.put(
                "page_views",
                list(
                        with(view(), "timestamp", "2024-01-01T00:00:00"),
                        with(view(), "timestamp", "2024-01-01T00:00:00"),
                        with(view(), "view_duration", null)));

        assertThat(((Session) admitted(SESSIONS, fields)).pageViews()).hasSize(3);
    }

    @Test
    void transactions() {
        Map<String, @Nullable Object> fields = Raw.transaction();
        fields.put("discount", null);
        fields.put("total", 20L);
        Verdict.Admitted verdict =
                (Verdict.Admitted) Raw.before(TRANSACTIONS).admit(Raw.record(TRANSACTIONS, 1, fields));
        assertThat(verdict.repairs()).containsExactly(Rule.MISSING_DISCOUNT);
        assertThat(((Transaction) verdict.record()).discount()).isEqualTo(Money.ZERO);

        assertThat(order("session_id", "zz", Rule.UNKNOWN_SESSION).sessionId()).isNull();
        assertThat(order("session_id", "a#", Rule.UNKNOWN_SESSION).sessionId()).isNull();
        assertThat(order("status", "Canceled ", Rule.MIXED_CODE).status()).isEqualTo("cancelled");
        assertThat(order("payment_method", "PayPal", Rule.MIXED_CODE).paymentMethod())
                .isEqualTo("paypal");
    }

    @Test
    void moneyIsRoundedBeyondTheNoise() {
        Transaction order = order(
                "items",
                list(with(with(line(), "unit_price", new BigDecimal("9.9961")), "subtotal", new BigDecimal("19.998"))),
                Rule.MONEY_PRECISION);

        assertThat(order.items().get(0).unitPrice()).isEqualTo(Money.of("10"));
        assertThat(order.items().get(0).subtotal()).isEqualTo(Money.of("20"));
    }

    @Test
    void noiseIsNoDefect() {
        Map<String, @Nullable Object> fields = Raw.transaction();
        fields.put("subtotal", new BigDecimal("20.000000000000004"));
        fields.put("total", new BigDecimal("14.999999999999998"));
        Verdict verdict = Raw.before(TRANSACTIONS).admit(Raw.record(TRANSACTIONS, 1, fields));

        assertThat(((Verdict.Admitted) verdict).repairs()).isEmpty();
        assertThat(((Transaction) ((Verdict.Admitted) verdict).record()).total())
                .isEqualTo(Money.of("15"));
    }

    private static User user(String field, @Nullable Object value, Rule rule) {
        return (User) repaired(USERS, field, value, rule);
    }

    private static Product product(String field, @Nullable Object value, Rule rule) {
        return (Product) repaired(PRODUCTS, field, value, rule);
    }

    private static Session session(String field, @Nullable Object value, Rule rule) {
        return (Session) repaired(SESSIONS, field, value, rule);
    }

    private static Transaction order(String field, @Nullable Object value, Rule rule) {
        return (Transaction) repaired(TRANSACTIONS, field, value, rule);
    }

    /** Admits a good record with one field changed, and proves that this rule repaired it and no other. */
    private static Record repaired(Entity entity, String field, @Nullable Object value, Rule rule) {
        Admission admission = Raw.before(entity);
        Verdict verdict = admission.admit(Raw.record(entity, 1, with(Raw.good(entity), field, value)));

        assertThat(verdict).as("%s", value).isInstanceOf(Verdict.Admitted.class);
        assertThat(((Verdict.Admitted) verdict).repairs()).as("%s", value).containsExactly(rule);
        assertThat(Raw.hits(admission, entity)).isEqualTo(Map.of(rule.toString(), 1L));
        assertThat(admission.rejected(entity)).isZero();
        return ((Verdict.Admitted) verdict).record();
    }

    private static Record admitted(Entity entity, Map<String, @Nullable Object> fields) {
        return ((Verdict.Admitted) Raw.before(entity).admit(Raw.record(entity, 1, fields))).record();
    }

    private static Map<String, @Nullable Object> with(
            Map<String, @Nullable Object> fields, String field, @Nullable Object value) {
        fields.put(field, value);
        return fields;
    }
}
