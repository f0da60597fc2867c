package io.ecom.model.admission;

import static io.ecom.model.Entity.CATEGORIES;
import static io.ecom.model.Entity.PRODUCTS;
import static io.ecom.model.Entity.SESSIONS;
import static io.ecom.model.Entity.TRANSACTIONS;
import static io.ecom.model.Entity.USERS;
import static io.ecom.model.admission.Raw.list;
import static io.ecom.model.admission.Raw.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ecom.model.Entity;
import io.ecom.model.result.DataQuality;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How records are admitted one after the other: order, duplicates, references, hostile numbers, the table of findings. */
class AdmissionTest {
    @Test
    void aRecordCountsAtTheFirstRuleThatQuarantinesIt() {
        Map<String, @Nullable Object> bad = Raw.transaction();
        bad.put("transaction_id", null);
        bad.put("user_id", 5L);
        bad.put("timestamp", "soon");
        bad.put("status", null);
        bad.put("items", list(map("product_id", "p9", "quantity", 0L, "unit_price", 0L, "subtotal", 1L)));
        bad.put("discount", -1L);

        expect(bad, Rule.MISSING_ID, "transaction_id", "t#");
        expect(bad, Rule.BAD_ID, "transaction_id", "t1");
        expect(bad, Rule.WRONG_TYPE, "user_id", "u9");
        expect(bad, Rule.UNKNOWN_USER, "user_id", "u1");
        expect(bad, Rule.UNKNOWN_PRODUCT_ORDERED, "items", list());
        expect(bad, Rule.BAD_TIME, "timestamp", "2025-03-01T10:05:00");
        expect(bad, Rule.MISSING_STATUS, "status", "new");
        expect(bad, Rule.NO_LINES, "items", list(line(0L, 0L, 1L)));
        expect(bad, Rule.BAD_QUANTITY, "items", list(line(2L, 0L, 1L)));
        expect(bad, Rule.BAD_PRICE, "items", list(line(2L, 10L, 1L)));
        expect(bad, Rule.BAD_DISCOUNT, "discount", 5L);
        expect(bad, Rule.TOTALS_DIFFER, "items", list(Raw.line()));

        assertThat(admit(bad)).isInstanceOf(Verdict.Admitted.class);
    }

    /** The record is rejected by a rule; then the field is mended, so that the next rule has its turn. */
    private static void expect(Map<String, @Nullable Object> record, Rule rule, String field, Object mended) {
        assertThat(admit(record)).isInstanceOfSatisfying(Verdict.Rejected.class, rejected -> assertThat(rejected.rule())
                .isEqualTo(rule));
        record.put(field, mended);
    }

    private static Verdict admit(Map<String, @Nullable Object> transaction) {
        return Raw.before(TRANSACTIONS).admit(Raw.record(TRANSACTIONS, 1, transaction));
    }

    private static Map<String, @Nullable Object> line(long quantity, long price, long subtotal) {
        return map("product_id", "p1", "quantity", quantity, "unit_price", price, "subtotal", subtotal);
    }

    @ParameterizedTest
    @EnumSource(Entity.class)
    void theFirstOfIdenticalRecordsStays(Entity entity) {
        Admission admission = Raw.before(entity);
        admission.admit(Raw.record(entity, 1, Raw.good(entity)));

        assertThat(admission.admit(Raw.record(entity, 2, Raw.good(entity)))).isEqualTo(new Verdict.Repeated());
        assertThat(Raw.hits(admission, entity)).isEqualTo(Map.of("identical_duplicate", 1L));
        assertThat(admission.checked(entity)).isEqualTo(2);
        assertThat(admission.rejected(entity)).isZero();
    }

    @ParameterizedTest
    @EnumSource(Entity.class)
    void aRepeatedIdWithOtherContentsConflictsWithTheFirst(Entity entity) {
        Admission admission = Raw.before(entity);
        admission.admit(Raw.record(entity, 1, Raw.good(entity)));
        Map<String, @Nullable Object> other = Raw.good(entity);
        other.put("note", "anything");
        String id = (String) other.get(entity.idField());

        assertThat(admission.admit(Raw.record(entity, 2, other)))
                .isEqualTo(new Verdict.Rejected(
                        Rule.CONFLICTING_DUPLICATE,
                        "Repeated %s '%s' with other contents".formatted(entity.idField(), id)));
        assertThat(admission.admit(Raw.record(entity, 3, Raw.good(entity)))).isEqualTo(new Verdict.Repeated());
    }

    @Test
    void orderOfFieldsAndFormOfNumbersMakeNoOtherContents() {
        Admission admission = Raw.before(TRANSACTIONS);
        admission.admit(Raw.record(TRANSACTIONS, 1, Raw.transaction()));
        Map<String, @Nullable Object> turned = new LinkedHashMap<>();
        List<String> names = new ArrayList<>(Raw.transaction().keySet());
        for (int i = names.size() - 1; i >= 0; i--) {
            turned.put(names.get(i), Raw.transaction().get(names.get(i)));
        }
        turned.put("discount", new BigDecimal("5.00"));

        assertThat(admission.admit(Raw.record(TRANSACTIONS, 2, turned))).isEqualTo(new Verdict.Repeated());
    }

    @Test
    void theSameIdInAnotherEntityIsNoDuplicate() {
        Admission admission = Raw.before(PRODUCTS);
        Map<String, @Nullable Object> product = Raw.product();
        product.put("product_id", "c1");

        assertThat(admission.admit(Raw.record(PRODUCTS, 1, product))).isInstanceOf(Verdict.Admitted.class);
    }

    @Test
    void aQuarantinedRecordIsKnownToNobody() {
        Admission admission = new Admission();
        Map<String, @Nullable Object> user = Raw.user();
        user.put("registration_date", "soon");
        admission.admit(Raw.record(USERS, 1, user));
        admission.admit(Raw.record(CATEGORIES, 1, Raw.category()));
        Map<String, @Nullable Object> product = Raw.product();
        product.put("base_price", 0L);
        admission.admit(Raw.record(PRODUCTS, 1, product));

        assertThat(admission.admit(Raw.record(SESSIONS, 1, Raw.session())))
                .isEqualTo(new Verdict.Rejected(Rule.UNKNOWN_USER, "Unknown user 'u1'"));
        assertThat(admission.index().hasUser("u1")).isFalse();
        assertThat(admission.index().hasCategory("c1")).isTrue();
        assertThat(admission.index().hasSubcategory("c1", "s1")).isTrue();
        assertThat(admission.index().hasSubcategory(null, "s1")).isFalse();
        assertThat(admission.index().hasProduct("p1")).isFalse();
        assertThat(admission.index().hasSession("a")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e1000000000", "-1e1000000000", "1e2147483647", "-1e-1000000000", "1e-2147483647"})
    void hostileNumbersAreJudgedLikeOthers(String text) {
        BigDecimal hostile = new BigDecimal(text);
        for (String field : List.of("subtotal", "discount", "total")) {
            Map<String, @Nullable Object> order = Raw.transaction();
            order.put(field, hostile);
            assertThat(admit(order)).as(field).isNotNull();
        }
        for (String field : List.of("quantity", "unit_price", "subtotal")) {
            Map<String, @Nullable Object> line = Raw.line();
            line.put(field, hostile);
            Map<String, @Nullable Object> order = Raw.transaction();
            order.put("items", list(line));
            assertThat(admit(order)).as(field).isInstanceOf(Verdict.Rejected.class);
        }
        for (String field : List.of("base_price", "current_stock")) {
            Map<String, @Nullable Object> product = Raw.product();
            product.put(field, hostile);
            assertThat(Raw.before(PRODUCTS).admit(Raw.record(PRODUCTS, 1, product)))
                    .as(field)
                    .isInstanceOf(Verdict.Rejected.class);
        }
    }

    @Test
    void aThousandDecimalsAreANumberToo() {
        Map<String, @Nullable Object> order = Raw.transaction();
        order.put("total", new BigDecimal("15." + "0".repeat(900)));

        assertThat(admit(order)).isInstanceOf(Verdict.Admitted.class);
    }

    @Test
    void laterEntitiesDoNotGoBack() {
        Admission admission = Raw.before(SESSIONS);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> admission.admit(Raw.record(USERS, 2, Raw.user())))
                .withMessage("Invalid order: expected no users after products");
    }

    @Test
    void findingsHaveARowForEveryRuleOfEveryEntityInOrder() {
        List<DataQuality> rows = new Admission().dataQuality();

        assertThat(rows)
                .extracting(row -> row.entity() + " " + row.rule() + " " + row.action())
                .containsExactly("""
                users bad_id quarantined
                users bad_last_active repaired
                users bad_time quarantined
                users conflicting_duplicate quarantined
                users identical_duplicate repaired
                users missing_id quarantined
                users missing_place repaired
                users too_large quarantined
                users wrong_type quarantined
                categories bad_id quarantined
                categories bad_margin repaired
                categories conflicting_duplicate quarantined
                categories identical_duplicate repaired
                categories missing_id quarantined
                categories too_large quarantined
                categories wrong_type quarantined
                products bad_id quarantined
                products bad_price quarantined
                products conflicting_duplicate quarantined
                products identical_duplicate repaired
                products missing_id quarantined
                products too_large quarantined
                products unknown_category repaired
                products unknown_subcategory repaired
                products unsorted_history repaired
                products wrong_type quarantined
                sessions bad_id quarantined
                sessions bad_page_view repaired
                sessions bad_time quarantined
                sessions conflicting_duplicate quarantined
                sessions end_before_start repaired
                sessions identical_duplicate repaired
                sessions missing_conversion repaired
                sessions missing_device repaired
                sessions missing_duration repaired
                sessions missing_id quarantined
                sessions missing_referrer repaired
                sessions mixed_code repaired
                sessions too_large quarantined
                sessions unknown_product repaired
                sessions unknown_user quarantined
                sessions wrong_type quarantined
                transactions amount_too_large quarantined
                transactions bad_discount quarantined
                transactions bad_id quarantined
                transactions bad_price quarantined
                transactions bad_quantity quarantined
                transactions bad_time quarantined
                transactions conflicting_duplicate quarantined
                transactions identical_duplicate repaired
                transactions missing_discount repaired
                transactions missing_id quarantined
                transactions missing_status quarantined
                transactions mixed_code repaired
                transactions money_precision repaired
                transactions no_lines quarantined
                transactions too_large quarantined
                transactions totals_differ quarantined
                transactions unknown_product quarantined
                transactions unknown_session repaired
                transactions unknown_user quarantined
                transactions wrong_type quarantined
                """.lines().toArray(String[]::new));
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.checked()).isZero();
            assertThat(row.records()).isZero();
            assertThat(row.share()).isNull();
        });
    }

    @Test
    void sharesAreOfTheRecordsRead() {
        Admission admission = new Admission();
        for (int i = 0; i < 3; i++) {
            Map<String, @Nullable Object> user = Raw.user();
            user.put("user_id", "u" + i);
            user.put("last_active", i == 0 ? null : "2025-02-01T00:00:00");
            admission.admit(Raw.record(USERS, i + 1, user));
        }

        assertThat(admission.dataQuality())
                .contains(new DataQuality("users", "bad_last_active", "repaired", 3, 1, new BigDecimal("0.333333")));
    }
}
